using System.Text.Json;
using System.Text.RegularExpressions;

namespace CreditScoring.Reporting.Site;

// The drift report of the run: its page as it was written, and its headline numbers, from the report.json beside it.
sealed partial class DriftRun
{
    public const string PublishedFile = "data/drift-report.html";

    // What a report is made of: counts, tests and shares of columns. Anything else might be rows, and a site shows no client.
    static readonly string[] parts = ["format", "mode", "preset", "verdict", "rows", "columns", "leftOut", "model"];

    DriftRun(byte[] page, string language, IReadOnlyList<(string Name, double Value)> numbers, bool isDrift) =>
        (Page, Language, Numbers, IsDrift) = (page, language, numbers, isDrift);

    public byte[] Page { get; }

    public string Language { get; }

    public IReadOnlyList<(string Name, double Value)> Numbers { get; }

    public bool IsDrift { get; }

    /// <param name="file">The report's page, <c>report.html</c>.</param>
    /// <exception cref="FileNotFoundException">The page, or the <c>report.json</c> beside it, is not there.</exception>
    /// <exception cref="InvalidDataException">It is no drift report, or holds more than columns and counts.</exception>
    public static DriftRun Read(string file)
    {
        var numbers = Path.ChangeExtension(file, ".json");
        foreach (var one in new[] { file, numbers })
            if (!File.Exists(one))
                throw new FileNotFoundException($"{one} does not exist; credit drift writes report.html and report.json in one folder.", one);

        try
        {
            using var report = JsonDocument.Parse(File.ReadAllBytes(numbers));
            var root = report.RootElement;
            if (root.EnumerateObject().FirstOrDefault(part => !parts.Contains(part.Name)) is { Value.ValueKind: not JsonValueKind.Undefined } other)
                throw new InvalidDataException($"{numbers} has '{other.Name}', which no drift report has; it is not published, since it might tell of clients.");

            var (columns, rows) = (root.GetProperty("columns"), root.GetProperty("rows"));
            var page = File.ReadAllBytes(file);

            return new DriftRun(
                page, Tongue().Match(System.Text.Encoding.UTF8.GetString(page)).Groups["language"].Value,
                [
                    ("drift.columns", columns.GetArrayLength()),
                    ("drift.alarms", columns.EnumerateArray().Count(column => column.GetProperty("drift").ValueKind == JsonValueKind.True)),
                    ("drift.rows.reference", rows.GetProperty("reference").GetDouble()),
                    ("drift.rows.current", rows.GetProperty("current").GetDouble()),
                ],
                root.GetProperty("verdict").GetProperty("drift").GetBoolean());
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"{numbers} is no drift report ({fault.Message})", fault);
        }
    }

    [GeneratedRegex("<html lang=\"(?<language>[a-z]{2})\"")]
    private static partial Regex Tongue();
}
