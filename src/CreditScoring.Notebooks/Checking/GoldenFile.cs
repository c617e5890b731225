using System.Text.Json;
using CreditScoring.Notebooks.Exporting;
using CreditScoring.Notebooks.Files;

namespace CreditScoring.Notebooks.Checking;

/// <summary>The values a notebook must come to, and the parameters under which it does: <c>golden/NAME.json</c> beside it.</summary>
/// <remarks>
/// <c>{"note": "…", "parameters": {"sample": "1000"}, "values": {"rate": {"value": 0.08, "tolerance": 1e-9, "expression": "…"}}}</c>; the
/// expression is the name unless given, the tolerance 0.
/// </remarks>
public sealed record GoldenFile
{
    // Sums of the same numbers in another order differ by less.
    const double DefaultTolerance = 1e-9;

    /// <summary>What the values depend on and the parameters do not say, for people.</summary>
    public string Note { get; init; } = "";

    /// <summary>Parameters under which the values hold; those of the command line are stronger.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>The values by name.</summary>
    public IReadOnlyDictionary<string, GoldenValue> Values { get; init; } = new Dictionary<string, GoldenValue>();

    /// <summary>Where the file of a notebook is.</summary>
    public static string PathOf(string notebook) => Path.Combine(
        Path.GetDirectoryName(Path.GetFullPath(notebook))!, "golden", Path.GetFileNameWithoutExtension(notebook) + ".json");

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">The file has another shape.</exception>
    public static GoldenFile Read(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(path));
            var root = document.RootElement;

            return new GoldenFile
            {
                Note = root.TryGetProperty("note", out var note) ? note.GetString() ?? "" : "",
                Parameters = root.TryGetProperty("parameters", out var parameters)
                    ? parameters.EnumerateObject().ToDictionary(each => each.Name, each => each.Value.GetString()!, StringComparer.Ordinal)
                    : new Dictionary<string, string>(),
                Values = root.GetProperty("values").EnumerateObject().ToDictionary(each => each.Name, Read, StringComparer.Ordinal),
            };
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or ArgumentException)
        {
            throw new InvalidDataException(
                $"{path}: a golden file is {{\"note\": text, \"parameters\": {{name: text}}, \"values\": {{name: {{\"value\": …, \"tolerance\": number}}}}}}; "
                    + error.Message,
                error);
        }
    }

    /// <summary>What differs, one line for each value, in the order of names; empty when nothing does.</summary>
    /// <param name="found">What the expressions gave, by expression.</param>
    public IReadOnlyList<string> Check(IReadOnlyDictionary<string, JsonElement> found) =>
    [
        .. Values.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Where(pair => !pair.Value.Accepts(found[pair.Value.Expression]))
            .Select(pair => $"golden value '{pair.Key}' {pair.Value.Fault(found[pair.Value.Expression])}."),
    ];

    /// <summary>The same file with the values that were found; a file without any takes all of them.</summary>
    public GoldenFile With(IReadOnlyDictionary<string, JsonElement> found) => this with
    {
        Values = Values.Count > 0
            ? Values.ToDictionary(pair => pair.Key, pair => pair.Value with { Value = found[pair.Value.Expression] })
            : found.ToDictionary(pair => pair.Key, pair => new GoldenValue(pair.Key, pair.Value, IsFraction(pair.Value) ? DefaultTolerance : 0)),
    };

    /// <summary>Writes the file, values in the order of names.</summary>
    public void Write(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        WholeFile.Write(path, JsonText.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("note", Note);
            json.WriteStartObject("parameters");
            foreach (var (name, value) in Parameters)
                json.WriteString(name, value);

            json.WriteEndObject();
            json.WriteStartObject("values");
            foreach (var (name, value) in Values.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                Write(json, name, value);

            json.WriteEndObject();
            json.WriteEndObject();
        }));
    }

    static void Write(Utf8JsonWriter json, string name, GoldenValue value)
    {
        json.WriteStartObject(name);
        if (value.Expression != name)
            json.WriteString("expression", value.Expression);

        json.WritePropertyName("value");
        value.Value.WriteTo(json);
        if (value.Tolerance > 0)
            json.WriteNumber("tolerance", value.Tolerance);

        json.WriteEndObject();
    }

    static GoldenValue Read(JsonProperty property)
    {
        var json = property.Value;
        var expression = json.TryGetProperty("expression", out var written) ? written.GetString()! : property.Name;
        var tolerance = json.TryGetProperty("tolerance", out var allowed) ? allowed.GetDouble() : 0;

        return tolerance >= 0
            ? new GoldenValue(expression, json.GetProperty("value").Clone(), tolerance)
            : throw new FormatException($"the tolerance of '{property.Name}' is below 0.");
    }

    static bool IsFraction(JsonElement value) => value.ValueKind == JsonValueKind.Number && !value.TryGetInt64(out _);
}
