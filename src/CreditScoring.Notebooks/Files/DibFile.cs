using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CreditScoring.Notebooks.Files;

/// <summary>A notebook in the <c>.dib</c> format of Polyglot Notebooks: metadata and cells, without outputs.</summary>
/// <remarks>
/// A cell starts at a line that is <c>#!</c> and the name or alias of a kernel, and nothing else. The format has no escape: such a line
/// inside a text cannot be written. Source: github.com/dotnet/interactive, Microsoft.DotNet.Interactive.Documents (MIT).
/// </remarks>
public sealed class DibFile
{
    const string MetadataMark = "#!meta";

    static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    readonly JsonElement? _metadata;
    readonly Kernels _kernels;

    /// <param name="cells">Cells in reading order; empty ones are dropped, and a file without any has one empty C# cell.</param>
    /// <param name="metadata">A JSON object, such as <c>{"kernelInfo":{"items":[]}}</c>; null for none.</param>
    /// <exception cref="FormatException"><paramref name="metadata"/> is no JSON object, or its <c>kernelInfo</c> is malformed.</exception>
    public DibFile(IEnumerable<DibCell> cells, string? metadata = null)
    {
        ArgumentNullException.ThrowIfNull(cells);

        _metadata = metadata is null ? null : ReadMetadata(metadata);
        _kernels = Kernels.Of(_metadata);
        Cells = [.. cells.Where(cell => cell.Source.Length > 0)];
        if (Cells.Count == 0)
            Cells = [new DibCell(Kernels.Csharp, "")];
    }

    /// <summary>Cells in reading order; at least one.</summary>
    public IReadOnlyList<DibCell> Cells { get; }

    /// <summary>The metadata as JSON on one line; null when the file has none.</summary>
    public string? Metadata => _metadata is { } metadata ? JsonSerializer.Serialize(metadata, OneLine) : null;

    /// <summary>Reads a file in UTF-8, with or without byte order mark.</summary>
    /// <exception cref="InvalidDataException">The file is not UTF-8, or its metadata is not the JSON the format asks for.</exception>
    public static DibFile Read(string path)
    {
        try
        {
            var bytes = File.ReadAllBytes(path).AsSpan();
            if (bytes.StartsWith(Encoding.UTF8.Preamble))
                bytes = bytes[Encoding.UTF8.Preamble.Length..];

            return Parse(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes), Path.GetFileName(path));
        }
        catch (DecoderFallbackException error)
        {
            throw new InvalidDataException($"{path}: the file is not UTF-8 text; save it as UTF-8 without byte order mark.", error);
        }
    }

    /// <summary>Reads the text of a file.</summary>
    /// <param name="text">The whole text; lines end with <c>\n</c> or <c>\r\n</c>.</param>
    /// <param name="fileName">Name of the file, for messages.</param>
    /// <exception cref="InvalidDataException">The metadata is not the JSON the format asks for.</exception>
    public static DibFile Parse(string text, string fileName = "notebook.dib")
    {
        ArgumentNullException.ThrowIfNull(text);

        var lines = DibLines.Split(text);
        var metadata = default(string);
        var kernels = Kernels.Of(null);
        var cells = new List<DibCell>();
        var kind = Kernels.Csharp;
        var pending = new List<(string Text, int Line)>();

        for (var index = 0; index < lines.Length; index++)
        {
            if (metadata is null && lines[index].StartsWith(MetadataMark, StringComparison.Ordinal))
            {
                var end = Array.FindIndex(lines, index + 1, line => line.StartsWith(Kernels.Prefix, StringComparison.Ordinal));
                end = end < 0 ? lines.Length : end;
                metadata = string.Join('\n', lines, index + 1, end - index - 1);
                kernels = KernelsOf(metadata, fileName, index + 1);
                index = end - 1;
            }
            else if (kernels.StartedBy(lines[index]) is { } started)
            {
                EndCell();
                kind = started;
            }
            else
            {
                pending.Add((lines[index], index + 1));
            }
        }

        EndCell();
        return new DibFile(cells, metadata);

        void EndCell()
        {
            var texts = pending.Select(line => line.Text).ToArray();
            var (first, count) = DibLines.WithoutEmptyEnds(texts);
            if (count > 0)
                cells.Add(new DibCell(kind, string.Join('\n', texts, first, count), pending[first].Line));

            pending.Clear();
        }
    }

    /// <summary>The text of the file: what <see cref="Parse"/> reads back as the same metadata and cells.</summary>
    /// <exception cref="InvalidOperationException">A cell would read back as something else: the format has no escape.</exception>
    public string ToText()
    {
        var lines = new List<string>();
        if (Metadata is { } metadata)
            lines.AddRange([MetadataMark, "", metadata, ""]);

        for (var index = 0; index < Cells.Count; index++)
        {
            var cell = Cells[index];
            if (cell.Source.Length == 0)
                continue;

            Check(cell, index + 1);
            lines.AddRange([Kernels.Prefix + cell.Kind, "", .. cell.Source.Split('\n'), ""]);
        }

        return string.Join('\n', lines);
    }

    /// <summary>Writes the file in UTF-8 without byte order mark, beside its place first and then renamed.</summary>
    /// <exception cref="InvalidOperationException">A cell would read back as something else: the format has no escape.</exception>
    public void Write(string path) => WholeFile.Write(path, ToText());

    void Check(DibCell cell, int number)
    {
        if (_kernels.StartedBy(Kernels.Prefix + cell.Kind) != cell.Kind)
        {
            throw new InvalidOperationException(
                $"Cell {number}: kernel '{cell.Kind}' is unknown; list it in the metadata, under 'kernelInfo.items'.");
        }

        var lines = cell.Source.Split('\n');
        for (var line = 0; line < lines.Length; line++)
        {
            var opensMetadata = _metadata is null && lines[line].StartsWith(MetadataMark, StringComparison.Ordinal);
            if (opensMetadata || _kernels.StartedBy(lines[line]) is not null)
            {
                throw new InvalidOperationException(
                    $"Cell {number}, line {line + 1}: '{lines[line]}' would end the cell, and the format has no escape; "
                        + "indent the line or reword it.");
            }
        }
    }

    static Kernels KernelsOf(string metadata, string fileName, int line)
    {
        try
        {
            return Kernels.Of(ReadMetadata(metadata));
        }
        catch (FormatException error)
        {
            throw new InvalidDataException(
                $"{fileName}, line {line}: the metadata after '{MetadataMark}' cannot be read. {error.Message}", error);
        }
    }

    static JsonElement ReadMetadata(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);

            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.Clone()
                : throw new FormatException($"Expected a JSON object, found {document.RootElement.ValueKind}.");
        }
        catch (JsonException error)
        {
            // The parser's own message quotes the text, line breaks included.
            throw new FormatException(
                FormattableString.Invariant(
                    $"Expected a JSON object; its line {error.LineNumber + 1} goes wrong at column {error.BytePositionInLine + 1}."),
                error);
        }
    }
}
