using System.Text.Json;
using CreditScoring.Features;

namespace CreditScoring.Drift;

/// <summary>A drift report as JSON, <c>report.json</c>; <c>infra/schemas/drift-report.schema.json</c> tells each name.</summary>
public static class DriftJson
{
    const int Format = 1;

    static readonly JsonWriterOptions indented = new() { Indented = true, NewLine = "\n" };

    /// <summary>Writes a report of the default mode.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="report">The report.</param>
    /// <param name="more">Adds properties of the whole; null for none.</param>
    public static void Write(Stream stream, DriftReport report, Action<Utf8JsonWriter>? more = null)
    {
        using var json = new Utf8JsonWriter(stream, indented);
        json.WriteStartObject();
        json.WriteNumber("format", Format);
        json.WriteString("mode", "default");
        json.WriteStartObject("verdict");
        json.WriteBoolean("drift", report.IsDrift);
        json.WriteNumber("share", report.Share);
        Number(json, "weightShare", report.WeightShare);
        json.WriteNumber("drifted", report.Drifted);
        json.WriteNumber("judged", report.Judged);
        json.WriteNumber("alpha", report.Options.Alpha);
        json.WriteEndObject();
        json.WriteStartObject("rows");
        json.WriteNumber("reference", report.ReferenceRows);
        json.WriteNumber("current", report.CurrentRows);
        json.WriteEndObject();
        json.WriteStartArray("columns");
        foreach (var column in report.Columns)
            Column(json, column, report.Options.Alpha);
        json.WriteEndArray();
        more?.Invoke(json);
        json.WriteEndObject();
    }

    static void Column(Utf8JsonWriter json, ColumnDrift column, double alpha)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        json.WriteString("type", TypeOf(column.Kind));
        json.WriteString("status", NameOf(column.Status));
        json.WriteBoolean("drift", column.IsDrift);
        if (column.Fault is { } fault)
            json.WriteString("fault", fault);
        json.WriteString("test", column.Main is { } main ? NameOf(main.Kind) : null);
        Number(json, "score", column.Main?.AdjustedPValue);
        json.WriteNumber("threshold", alpha);
        Number(json, "effect", column.Main?.Effect);
        Number(json, "tolerance", column.Main?.Tolerance);
        Number(json, "direction", column.Direction);
        json.WriteBoolean("directionExact", column.IsDirectionExact);
        Number(json, "weightShare", column.WeightShare);
        json.WriteStartObject("tests");
        foreach (var evidence in column.Evidence)
            Evidence(json, evidence, alpha);
        json.WriteEndObject();
        Facts(json, "reference", column.Reference);
        Facts(json, "current", column.Current);
        if (column.Stability is { } stability)
            Stability(json, stability);
        json.WriteEndObject();
    }

    static void Evidence(Utf8JsonWriter json, DriftEvidence evidence, double alpha)
    {
        json.WriteStartObject(NameOf(evidence.Kind));
        json.WriteString("test", evidence.Test);
        Number(json, "score", evidence.AdjustedPValue);
        json.WriteNumber("threshold", alpha);
        json.WriteBoolean("drift", evidence.IsDrift);
        Number(json, "effect", evidence.Effect);
        json.WriteNumber("tolerance", evidence.Tolerance);
        Number(json, "p", evidence.PValue);
        json.WriteBoolean("exact", evidence.IsExact);
        if (evidence.EffectAtMost is { } most)
            Number(json, "effectAtMost", most);
        if (evidence.Levels.Count > 0)
            Texts(json, "levels", evidence.Levels);
        json.WriteEndObject();
    }

    static void Facts(Utf8JsonWriter json, string name, ColumnFacts? facts)
    {
        if (facts is null)
            return;

        json.WriteStartObject(name);
        json.WriteNumber("rows", facts.Rows);
        json.WriteNumber("missing", facts.Missing);
        json.WriteNumber("infinite", facts.Infinite);
        json.WriteNumber("distinct", facts.Distinct);
        Number(json, "mean", facts.Mean);
        Number(json, "standardDeviation", facts.StandardDeviation);
        Numbers(json, "quantiles", facts.Quantiles);
        json.WriteEndObject();
    }

    static void Stability(Utf8JsonWriter json, PopulationStability stability)
    {
        json.WriteStartObject("psi");
        Number(json, "value", stability.Psi);
        Number(json, "chance95", stability.Chance95);
        json.WriteBoolean("exact", stability.IsExact);
        json.WriteString("light", NameOf(stability.Light));
        json.WriteStartArray("bins");
        foreach (var bin in stability.Bins)
        {
            json.WriteStartObject();
            json.WriteString("kind", NameOf(bin.Kind));
            if (bin.Kind == StabilityBinKind.Values)
                Number(json, "upper", bin.Upper);
            if (bin.Level is { } level)
                json.WriteString("level", level);
            json.WriteNumber("reference", bin.Reference);
            json.WriteNumber("current", bin.Current);
            Number(json, "part", bin.Part);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void Texts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    static void Numbers(Utf8JsonWriter json, string name, IReadOnlyList<double> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers)
            if (double.IsFinite(number))
                json.WriteNumberValue(number);
            else
                json.WriteStringValue(Written(number));
        json.WriteEndArray();
    }

    // JSON has no number for what is infinite or undefined; these are the words most tools use.
    internal static void Number(Utf8JsonWriter json, string name, double? number)
    {
        if (number is not { } value)
            json.WriteNull(name);
        else if (double.IsFinite(value))
            json.WriteNumber(name, value);
        else
            json.WriteString(name, Written(value));
    }

    static string Written(double number) => double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity";

    internal static string TypeOf(FeatureKind kind) => kind == FeatureKind.Numeric ? "num" : "cat";

    static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
