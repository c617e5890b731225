using System.Text.Json;

namespace CreditScoring.Drift.Windows;

/// <summary>A watch as JSON, <c>watch.json</c>; <c>infra/schemas/drift-watch.schema.json</c> tells each name.</summary>
public static class WatchJson
{
    const int Format = 1;

    static readonly JsonWriterOptions indented = new() { Indented = true, NewLine = "\n" };

    /// <summary>Writes a watch.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="report">The watch.</param>
    /// <param name="more">Writes further properties; null for none.</param>
    public static void Write(Stream stream, WatchReport report, Action<Utf8JsonWriter>? more = null)
    {
        ArgumentNullException.ThrowIfNull(report);

        using var json = new Utf8JsonWriter(stream, indented);
        json.WriteStartObject();
        json.WriteNumber("format", Format);
        json.WriteBoolean("alarm", report.IsAlarm);
        json.WriteNumber("referenceRows", report.ReferenceRows);
        Options(json, report.Options);
        json.WriteStartArray("windows");
        foreach (var window in report.Windows)
        {
            json.WriteStartObject();
            json.WriteString("name", window.Name);
            json.WriteNumber("rows", window.Rows);
            json.WriteNumber("drifted", window.Drifted);
            json.WriteNumber("judged", window.Judged);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("figures");
        foreach (var figure in report.Figures)
            Figure(json, figure);
        json.WriteEndArray();
        Cusum(json, report);
        more?.Invoke(json);
        json.WriteEndObject();
    }

    static void Options(Utf8JsonWriter json, WatchOptions options)
    {
        json.WriteStartObject("options");
        json.WriteNumber("deviations", options.Deviations);
        json.WriteNumber("columnDeviations", options.ColumnDeviations);
        json.WriteNumber("needed", options.Needed);
        json.WriteNumber("of", options.Of);
        json.WriteNumber("quiet", options.Quiet);
        json.WriteNumber("draws", options.Draws);
        json.WriteNumber("seed", options.Seed);
        json.WriteEndObject();
    }

    static void Figure(Utf8JsonWriter json, WatchFigure figure)
    {
        json.WriteStartObject();
        json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(figure.Kind.ToString()));
        if (figure.Column is { } column)
            json.WriteString("column", column);
        json.WriteBoolean("alarm", figure.IsAlarm);
        json.WriteStartArray("points");
        foreach (var point in figure.Points)
        {
            json.WriteStartObject();
            DriftJson.Number(json, "value", point.Value);
            DriftJson.Number(json, "low", point.Band.Low);
            DriftJson.Number(json, "high", point.Band.High);
            json.WriteBoolean("out", point.IsOut);
            json.WriteBoolean("alarm", point.IsAlarm);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void Cusum(Utf8JsonWriter json, WatchReport report)
    {
        json.WriteStartObject("cusum");
        json.WriteBoolean("alarm", report.IsCusumAlarm);
        json.WriteNumber("slack", report.Options.Slack);
        json.WriteNumber("limit", report.Options.Limit);
        json.WriteNumber("expectedRunLength", Windows.Cusum.ExpectedRunLength(report.Options.Slack, report.Options.Limit));
        json.WriteStartArray("points");
        foreach (var point in report.Cusum)
        {
            json.WriteStartObject();
            DriftJson.Number(json, "deviation", point.Deviation);
            json.WriteNumber("up", point.Sums.Up);
            json.WriteNumber("down", point.Sums.Down);
            json.WriteBoolean("alarm", point.IsAlarm);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
