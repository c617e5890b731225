using CreditScoring.Decisions;
using CreditScoring.Evaluation;
using CreditScoring.Models;

namespace CreditScoring.Reporting.Site;

/// <summary>A published figure beside the same figure counted again from the rows of <c>oof.csv</c>.</summary>
/// <param name="Key">Its key in <c>metrics.json</c>.</param>
/// <param name="Published">As it was written.</param>
/// <param name="Again">From the rows.</param>
public sealed record LineageRow(string Key, double Published, double Again)
{
    const double Rounding = 1e-9;

    /// <summary>Whether both are the same but for the order of the sums.</summary>
    public bool IsSame => Math.Abs(Published - Again) <= Rounding;

    /// <summary>The main figures; none without the folder of the model.</summary>
    internal static IReadOnlyList<LineageRow> All(SiteInputs inputs, Metrics metrics)
    {
        if (inputs.ModelDirectory is not { } folder || !File.Exists(Path.Combine(folder, OutOfFoldFile.Name)))
            return [];

        var rows = OutOfFoldFile.Read(folder);
        double[] pds = [.. rows.Select(row => row.Pd)];
        float[] defaults = [.. rows.Select(row => row.Default)];
        var folds = rows.GroupBy(row => row.Fold).OrderBy(fold => fold.Key)
            .Select(fold => RocCurve.Of([.. fold.Select(row => row.Pd)], [.. fold.Select(row => row.Default)]).Auc).ToList();
        (string Key, double Again)[] counted =
        [
            ("rows", rows.Count), ("defaults", defaults.Sum()), ("auc.cv.mean", folds.Average()), ("brier", ProbabilityErrors.Brier(pds, defaults)),
            ("logloss", ProbabilityErrors.LogLoss(pds, defaults)), ("ks", RocCurve.Of(pds, defaults).Ks), ("cost.perClient", new DecisionCosts().PerClient(pds, defaults, metrics.Number("cutoff"))),
        ];

        return [.. counted.Where(row => metrics.Has(row.Key)).Select(row => new LineageRow(row.Key, metrics.Number(row.Key), row.Again))];
    }
}
