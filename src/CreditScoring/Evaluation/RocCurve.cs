namespace CreditScoring.Evaluation;

/// <summary>How well predictions put clients who default above clients who repay.</summary>
public sealed class RocCurve
{
    RocCurve(IReadOnlyList<RocPoint> points, double auc, double ks)
    {
        Points = points;
        Auc = auc;
        Ks = ks;
    }

    /// <summary>The curve, from nobody flagged to everybody flagged; one point per distinct prediction.</summary>
    public IReadOnlyList<RocPoint> Points { get; }

    /// <summary>Area under the curve, in [0, 1]: chance that a client who defaults is predicted above one who repays, ties counting half.</summary>
    public double Auc { get; }

    /// <summary>Gini coefficient, 2 AUC - 1, in [-1, 1].</summary>
    public double Gini => 2 * Auc - 1;

    /// <summary>Kolmogorov-Smirnov statistic: greatest distance between the two outcomes' distributions of predictions, in [0, 1].</summary>
    public double Ks { get; }

    /// <summary>Computes the curve.</summary>
    /// <param name="predictions">Higher is riskier; any scale.</param>
    /// <param name="defaults">1 for default, 0 for repaid; same length.</param>
    /// <exception cref="ArgumentException">The lengths differ, a value is not allowed, or only one outcome is present.</exception>
    public static RocCurve Of(ReadOnlySpan<double> predictions, ReadOnlySpan<float> defaults)
    {
        var positives = (double)Outcomes.Count(predictions, defaults);
        var negatives = defaults.Length - positives;

        var keys = predictions.ToArray();
        var outcomes = defaults.ToArray();
        Array.Sort(keys, outcomes);

        var points = new List<RocPoint> { new(double.PositiveInfinity, 0, 0) };
        double truePositives = 0, falsePositives = 0, area = 0, ks = 0;

        for (var end = keys.Length - 1; end >= 0;)
        {
            double tiedDefaults = 0, tiedRepaid = 0;
            var start = end;
            for (; start >= 0 && keys[start] == keys[end]; start--)
                if (outcomes[start] == 1)
                    tiedDefaults++;
                else
                    tiedRepaid++;

            area += tiedRepaid * (truePositives + tiedDefaults / 2);
            truePositives += tiedDefaults;
            falsePositives += tiedRepaid;
            points.Add(new(keys[end], falsePositives / negatives, truePositives / positives));
            ks = Math.Max(ks, Math.Abs(truePositives / positives - falsePositives / negatives));
            end = start;
        }

        return new RocCurve(points, area / (positives * negatives), ks);
    }

    /// <summary>At most <paramref name="count"/> points of the curve, evenly spread, first and last included: enough to draw it.</summary>
    /// <param name="count">At least 2.</param>
    public IReadOnlyList<RocPoint> Thin(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 2);
        if (Points.Count <= count)
            return Points;

        return [.. Enumerable.Range(0, count).Select(step => Points[(int)((long)step * (Points.Count - 1) / (count - 1))])];
    }
}
