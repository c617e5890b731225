using System.Text.Encodings.Web;
using System.Text.Json;

namespace CreditScoring.Features;

/// <summary>The index of a feature file, as JSON: what the columns are, where their values lie, and their checksums.</summary>
/// <param name="Source">What the features were computed from.</param>
/// <param name="Clients">Number of clients.</param>
/// <param name="Columns">The features.</param>
/// <param name="Outcomes">A 32-bit float per client.</param>
/// <param name="Values">For each feature, a 32-bit float per client.</param>
/// <param name="IdentifierEnds">For each client, the byte behind its identifier in <paramref name="IdentifierText"/>, as a 32-bit integer.</param>
/// <param name="IdentifierText">The identifiers, one behind the other, in UTF-8.</param>
sealed record FeatureFileIndex(
    FeatureFileSource Source, int Clients, FeatureColumn[] Columns, FeatureFileSection Outcomes, FeatureFileSection[] Values,
    FeatureFileSection IdentifierEnds, FeatureFileSection IdentifierText)
{
    /// <summary>Most clients: their values, and the ends of their identifiers, are 4 bytes each in one span of bytes.</summary>
    public const int MostClients = FeatureFileSection.MostBytes / sizeof(float);

    // Words stay readable: the file is never put inside a page.
    static readonly JsonWriterOptions readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public byte[] ToJson()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, readable))
        {
            json.WriteStartObject();
            json.WriteStartObject("source");
            json.WriteString("kind", Source.Kind);
            json.WriteString("description", Source.Description);
            json.WriteString("sha256", Source.Sha256);
            json.WriteEndObject();
            json.WriteNumber("clients", Clients);
            Write(json, "outcomes", Outcomes);
            json.WriteStartArray("columns");
            for (var column = 0; column < Columns.Length; column++)
                Write(json, Columns[column], Values[column]);
            json.WriteEndArray();
            Write(json, "identifierEnds", IdentifierEnds);
            Write(json, "identifierText", IdentifierText);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    /// <param name="file">Name of the file, for messages.</param>
    /// <param name="json">The index, whose checksum is right.</param>
    /// <param name="offset">First byte of the index in the file.</param>
    /// <exception cref="InvalidDataException">Another program wrote it, and not as agreed.</exception>
    public static FeatureFileIndex Read(string file, ReadOnlyMemory<byte> json, long offset)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            var source = root.GetProperty("source");
            // Plain loops: LINQ over JSON elements is compiled at first use, which made the first opening of a process a quarter longer.
            var array = root.GetProperty("columns");
            var columns = new FeatureColumn[array.GetArrayLength()];
            var values = new FeatureFileSection[columns.Length];
            var next = 0;
            foreach (var column in array.EnumerateArray())
            {
                columns[next] = ReadColumn(column);
                values[next++] = ReadSection(column, "values");
            }

            var index = new FeatureFileIndex(
                new FeatureFileSource(Text(source, "kind"), Text(source, "description"), Text(source, "sha256")),
                root.GetProperty("clients").GetInt32(), columns, ReadSection(root, "outcomes"), values, ReadSection(root, "identifierEnds"), ReadSection(root, "identifierText"));
            index.ThrowIfNotLaidOut(offset);

            return index;
        }
        // What JsonDocument throws on text that is no JSON, an absent property, another kind of value, and a number out of range.
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException(
                $"{file}, bytes {offset} to {offset + json.Length - 1}: the index is not as the format says ({error.Message}); make the file again.", error);
        }
    }

    /// <summary>The sections in the order in which they lie, and what messages call them.</summary>
    public IEnumerable<(string Name, FeatureFileSection Section)> Sections()
    {
        yield return (OutcomesName, Outcomes);
        for (var column = 0; column < Columns.Length; column++)
            yield return (ColumnName(column), Values[column]);
        yield return (IdentifiersName, IdentifierEnds);
        yield return (IdentifiersName, IdentifierText);
    }

    public const string OutcomesName = "outcomes", IdentifiersName = "client identifiers";

    public string ColumnName(int column) => FormattableString.Invariant($"column {column + 1} ({Columns[column].Name})");

    // One behind the other from the header to the index: nothing overlaps, and no byte is without a checksum.
    void ThrowIfNotLaidOut(long end)
    {
        if (Clients is < 0 or > MostClients)
            throw new FormatException($"found {Clients} clients, expected 0 to {MostClients}");

        var offset = (long)FeatureFileHeader.Size;
        foreach (var (name, section) in Sections())
        {
            var length = section == IdentifierText ? section.Length : (long)Clients * sizeof(float);
            if (section.Offset != offset || section.Length != length || length is < 0 or > FeatureFileSection.MostBytes || section.PaddedLength > end - offset)
                throw new FormatException($"found {name} at byte {section.Offset} with {section.Length} bytes, expected byte {offset} with {length}");

            offset += section.PaddedLength;
        }

        if (offset != end)
            throw new FormatException($"found the last section to end at byte {offset}, expected {end}");
    }

    static void Write(Utf8JsonWriter json, FeatureColumn column, FeatureFileSection values)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        json.WriteString("kind", column.Kind == FeatureKind.Category ? "category" : "numeric");
        json.WriteStartArray("levels");
        foreach (var level in column.Levels)
            json.WriteStringValue(level);
        json.WriteEndArray();
        json.WriteNumber("direction", column.Direction);
        Write(json, "values", values);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, string name, FeatureFileSection section)
    {
        json.WriteStartObject(name);
        json.WriteNumber("offset", section.Offset);
        json.WriteNumber("length", section.Length);
        json.WriteString("sha256", section.Sha256);
        json.WriteEndObject();
    }

    static FeatureColumn ReadColumn(JsonElement column)
    {
        var array = column.GetProperty("levels");
        var levels = new string[array.GetArrayLength()];
        var next = 0;
        foreach (var level in array.EnumerateArray())
            levels[next++] = level.GetString() ?? throw new FormatException("found a level that is null");

        var kind = Text(column, "kind") switch
        {
            "numeric" => FeatureKind.Numeric,
            "category" => FeatureKind.Category,
            var word => throw new FormatException($"found kind '{word}', expected 'numeric' or 'category'"),
        };

        return new FeatureColumn(Text(column, "name"), kind, levels, column.GetProperty("direction").GetInt32());
    }

    static FeatureFileSection ReadSection(JsonElement parent, string name)
    {
        var section = parent.GetProperty(name);

        return new FeatureFileSection(section.GetProperty("offset").GetInt64(), section.GetProperty("length").GetInt64(), Text(section, "sha256"));
    }

    static string Text(JsonElement parent, string name) =>
        parent.GetProperty(name).GetString() ?? throw new FormatException($"found {name} null, expected text");
}
