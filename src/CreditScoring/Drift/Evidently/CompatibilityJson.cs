using System.Text.Json;

namespace CreditScoring.Drift.Evidently;

/// <summary>A report of the compatibility mode as JSON, with the names of the default mode's <c>report.json</c>.</summary>
public static class CompatibilityJson
{
    const int Format = 1;

    static readonly JsonWriterOptions indented = new() { Indented = true, NewLine = "\n" };

    /// <summary>Writes a report.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="report">The report.</param>
    /// <param name="options">How it was computed.</param>
    /// <param name="referenceRows">Rows of the reference.</param>
    /// <param name="currentRows">Rows of the current data.</param>
    /// <param name="leftOut">Columns that Evidently does not compare, each with the reason.</param>
    public static void Write(
        Stream stream, CompatibilityReport report, CompatibilityOptions options, int referenceRows, int currentRows, IReadOnlyList<(string Name, string Reason)> leftOut)
    {
        using var json = new Utf8JsonWriter(stream, indented);
        json.WriteStartObject();
        json.WriteNumber("format", Format);
        json.WriteString("mode", "evidently");
        json.WriteString("preset", options.Preset == CompatibilityPreset.Legacy ? "legacy" : "new");
        json.WriteStartObject("verdict");
        json.WriteBoolean("drift", report.IsDrift);
        json.WriteNumber("share", report.Share);
        json.WriteNumber("threshold", options.DriftShare);
        json.WriteNumber("drifted", report.Drifted);
        json.WriteNumber("judged", report.Columns.Count);
        json.WriteEndObject();
        json.WriteStartObject("rows");
        json.WriteNumber("reference", referenceRows);
        json.WriteNumber("current", currentRows);
        json.WriteEndObject();
        json.WriteStartArray("columns");
        foreach (var column in report.Columns)
            Column(json, column);
        json.WriteEndArray();
        json.WriteStartArray("leftOut");
        foreach (var (name, reason) in leftOut)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteString("reason", reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void Column(Utf8JsonWriter json, CompatibilityResult column)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        json.WriteString("type", DriftJson.TypeOf(column.Kind));
        json.WriteString("status", "compared");
        json.WriteBoolean("drift", column.Counted.IsDrift);
        json.WriteString("test", column.Shown.Test.Name);
        Verdict(json, column.Shown);
        json.WriteStartObject("tests");
        foreach (var verdict in column.Tests)
        {
            json.WriteStartObject(verdict.Test.Name);
            Verdict(json, verdict);
            json.WriteBoolean("drift", verdict.IsDrift);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void Verdict(Utf8JsonWriter json, CompatibilityVerdict verdict)
    {
        DriftJson.Number(json, "score", verdict.Score);
        json.WriteNumber("threshold", verdict.Threshold);
        if (verdict.Reason is { } reason)
            json.WriteString("notApplicable", reason);
    }
}
