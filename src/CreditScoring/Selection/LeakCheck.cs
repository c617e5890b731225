using CreditScoring.Evaluation;
using CreditScoring.Features;

namespace CreditScoring.Selection;

/// <summary>Finds features that predict the outcome too well to be honest.</summary>
public static class LeakCheck
{
    /// <summary>AUC from which a single feature is suspected: the best honest one of these data, the mean of the external scores, reaches about 0.72.</summary>
    public const double SuspectedFrom = 0.85;

    /// <summary>Features suspected of being a copy of the outcome, the worst first.</summary>
    /// <param name="matrix">Clients with a known outcome.</param>
    /// <param name="defaults">1 for default, 0 for repaid; same length; both present.</param>
    /// <param name="from">AUC from which a feature is told, in [0.5, 1].</param>
    /// <remarks>Missing values are ranked as one group at the low end, so a feature that is missing for one outcome only is found as well.</remarks>
    public static IReadOnlyList<SuspectedLeak> Find(FeatureMatrix matrix, float[] defaults, double from = SuspectedFrom)
    {
        var leaks = new List<SuspectedLeak>();
        for (var column = 0; column < matrix.Columns.Count; column++)
        {
            var values = matrix.Columns[column].Kind == FeatureKind.Category
                ? RateOfLevel(matrix.Column(column), defaults)
                : Array.ConvertAll(matrix.Column(column), value => float.IsNaN(value) ? double.MinValue : value);
            var auc = RocCurve.Of(values, defaults).Auc;
            if (Math.Max(auc, 1 - auc) >= from)
                leaks.Add(new SuspectedLeak(matrix.Columns[column].Name, Math.Max(auc, 1 - auc)));
        }

        return [.. leaks.OrderByDescending(leak => leak.Auc).ThenBy(leak => leak.Feature, StringComparer.Ordinal)];
    }

    /// <summary>Replaces each level by its default rate, pulled towards the overall rate as if 20 more clients had been seen.</summary>
    static double[] RateOfLevel(float[] values, float[] defaults)
    {
        const double prior = 20;
        var overall = defaults.Average();
        var sums = new Dictionary<int, (double Defaults, double Count)>();
        for (var row = 0; row < values.Length; row++)
        {
            var (sum, count) = sums.GetValueOrDefault(Level(values[row]));
            sums[Level(values[row])] = (sum + defaults[row], count + 1);
        }

        return Array.ConvertAll(values, value =>
        {
            var (sum, count) = sums[Level(value)];

            return (sum + prior * overall) / (count + prior);
        });
    }

    static int Level(float value) => float.IsNaN(value) ? -1 : (int)value;
}
