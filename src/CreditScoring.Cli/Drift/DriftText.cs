using System.Globalization;
using CreditScoring.Drift;

namespace CreditScoring.Cli.Drift;

/// <summary>A drift report as a few lines of a terminal: the verdict, then the columns that drifted, the most changed first.</summary>
static class DriftText
{
    const int Most = 20;

    public static IEnumerable<string> Lines(DriftReport report)
    {
        yield return Text($"Verdict: {(report.IsDrift ? "drift" : "no drift")}; {report.Drifted} of {report.Judged} columns{(report.WeightShare is { } weight ? Text($", {weight:P1} of the model") : "")}.");
        var drifted = report.Columns.Where(column => column.IsDrift).OrderByDescending(column => (column.Main?.Effect / column.Main?.Tolerance) ?? double.PositiveInfinity).ToList();
        foreach (var column in drifted.Take(Most))
            yield return $"  {column.Name}: {What(column)}";
        if (drifted.Count > Most)
            yield return Text($"  and {drifted.Count - Most} more, in report.json");
    }

    static string What(ColumnDrift column) => column.Main is not { } main ? $"{column.Status}{(column.Fault is { } fault ? $", {fault}" : "")}"
        : Text($"{main.Kind}, effect {main.Effect:0.000} (material from {main.Tolerance:0.000}), adjusted p {main.AdjustedPValue:0.0e+00}{(column.Direction is { } way && main.Kind == DriftKind.Distribution ? way > 0 ? ", higher" : ", lower" : "")}");

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
