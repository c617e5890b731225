using CreditScoring.Evaluation;

namespace CreditScoring.Models;

/// <summary>Measures held-out clients for <c>metrics.json</c>.</summary>
static class ModelEvaluation
{
    const int CurvePoints = 101;
    static readonly double[] shares = [0.01, 0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];

    public static EvaluationMetrics Of(double[] pds, float[] defaults, double cutOff, BootstrapOptions drawing)
    {
        // Sorted once: samples keep the order of the rows, and to sort what is sorted takes little time.
        var (keys, outcomes) = ((double[])pds.Clone(), (float[])defaults.Clone());
        Array.Sort(keys, outcomes);
        var drawn = Bootstrap.Intervals(
            outcomes,
            rows =>
            {
                var (own, happened) = (Array.ConvertAll(rows, row => keys[row]), Array.ConvertAll(rows, row => outcomes[row]));

                return [RocCurve.Of(own, happened).Ks, PrecisionRecallCurve.Of(own, happened).AveragePrecision];
            },
            drawing);
        double[] errors = [.. keys.Zip(outcomes, (pd, outcome) => (pd - outcome) * (pd - outcome))];
        var brier = Bootstrap.Intervals(outcomes, rows => [rows.Average(row => errors[row])], drawing with { IsStratified = false })[0];
        var auc = AucInterval.Of(keys, outcomes);
        var gains = GainCurve.Of(keys, outcomes);
        var confusion = Confusion.Of(keys, outcomes, cutOff);

        return new EvaluationMetrics(
            drawing.Draws, new BootstrapInterval(2 * auc.Auc - 1, 2 * auc.Low - 1, 2 * auc.High - 1), gains.AccuracyRatio, drawn[0], drawn[1], brier,
            BrierParts.Of(keys, outcomes), confusion, confusion.FBeta(1), confusion.FBeta(2), Thin(PrecisionRecallCurve.Of(keys, outcomes).Points),
            [.. shares.Select(share => new GainLift(share, gains.Gain(share), gains.Lift(share)))]);
    }

    // Evenly spread over recall: the riskiest clients, few, make most of the points.
    static RecallPrecision[] Thin(IReadOnlyList<PrecisionRecallPoint> points)
    {
        var thinned = new List<RecallPrecision>();
        var next = 0;
        for (var step = 1; step < CurvePoints; step++)
        {
            while (points[next].Recall < step / (CurvePoints - 1.0) - 1e-12)
                next++;
            if (thinned.Count == 0 || thinned[^1].Recall < points[next].Recall)
                thinned.Add(new RecallPrecision(points[next].Recall, points[next].Precision));
        }

        return [.. thinned];
    }
}
