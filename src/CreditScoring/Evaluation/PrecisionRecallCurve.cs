namespace CreditScoring.Evaluation;

/// <summary>How many of the flagged clients default, as more and more defaults are found.</summary>
public sealed class PrecisionRecallCurve
{
    PrecisionRecallCurve(IReadOnlyList<PrecisionRecallPoint> points, double averagePrecision)
    {
        Points = points;
        AveragePrecision = averagePrecision;
    }

    /// <summary>The curve, from the riskiest client flagged to everybody flagged; one point per distinct prediction.</summary>
    public IReadOnlyList<PrecisionRecallPoint> Points { get; }

    /// <summary>Average precision, in [0, 1]; higher is better. Guessing gives the share of defaults.</summary>
    /// <remarks>Sum over the points of (recall - recall before) × precision: no line is drawn between points, which would flatter.</remarks>
    public double AveragePrecision { get; }

    /// <summary>Computes the curve.</summary>
    /// <param name="predictions">Higher is riskier; any scale.</param>
    /// <param name="defaults">1 for default, 0 for repaid; same length.</param>
    /// <exception cref="ArgumentException">The lengths differ, a value is not allowed, or only one outcome is present.</exception>
    public static PrecisionRecallCurve Of(ReadOnlySpan<double> predictions, ReadOnlySpan<float> defaults)
    {
        var all = (double)Outcomes.Count(predictions, defaults);
        var keys = predictions.ToArray();
        var outcomes = defaults.ToArray();
        Array.Sort(keys, outcomes);

        var points = new List<PrecisionRecallPoint>();
        double found = 0, area = 0;
        for (var row = keys.Length - 1; row >= 0; row--)
        {
            found += outcomes[row];
            if (row > 0 && keys[row - 1] == keys[row])
                continue;

            var point = new PrecisionRecallPoint(keys[row], found / all, found / (keys.Length - row));
            area += (point.Recall - (points.Count > 0 ? points[^1].Recall : 0)) * point.Precision;
            points.Add(point);
        }

        return new PrecisionRecallCurve(points, area);
    }
}
