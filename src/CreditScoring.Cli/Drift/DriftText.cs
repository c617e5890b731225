using System.Globalization;
using CreditScoring.Drift;
using CreditScoring.Monitoring;

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

    public static IEnumerable<string> Lines(ModelDrift drift)
    {
        yield return Text($"Expected AUC {drift.Reference.Auc.Value:0.000} before, {drift.Current.Auc.Value:0.000} now ({drift.Current.Auc.Low:0.000} to {drift.Current.Auc.High:0.000}); cost per client {drift.Reference.CostPerClient.Value:0.000} and {drift.Current.CostPerClient.Value:0.000}; defaults {drift.Reference.DefaultRate.Value:P1} and {drift.Current.DefaultRate.Value:P1}.");
        if (drift.Realised is { } seen)
            yield return Text($"Observed on {seen.Clients:N0} clients: AUC {seen.Auc.Auc:0.000} ({seen.Auc.Low:0.000} to {seen.Auc.High:0.000}); cost per client {seen.CostPerClient:0.000}; defaults {seen.DefaultRate:P1}.");
        yield return Text($"Mean log-odds {drift.Score.Reference:0.000} before, {drift.Score.Current:0.000} now; most moved by {string.Join(", ", drift.Concepts.Take(3).Select(concept => Text($"{concept.Concept.English} {concept.Shift:+0.000;-0.000}")))}.");
        yield return Text($"Told apart by trees: AUC {drift.Domain.Auc.Auc:0.000} ({drift.Domain.Auc.Low:0.000} to {drift.Domain.Auc.High:0.000}), most by {string.Join(", ", drift.Domain.Drivers.Take(3).Select(driver => driver.Feature))}.");
    }

    static string What(ColumnDrift column) => column.Main is not { } main ? $"{column.Status}{(column.Fault is { } fault ? $", {fault}" : "")}"
        : Text($"{main.Kind}, effect {main.Effect:0.000} (material from {main.Tolerance:0.000}), adjusted p {main.AdjustedPValue:0.0e+00}{(column.Direction is { } way && main.Kind == DriftKind.Distribution ? way > 0 ? ", higher" : ", lower" : "")}");

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
