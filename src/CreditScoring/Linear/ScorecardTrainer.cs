using CreditScoring.Learning;

namespace CreditScoring.Linear;

/// <summary>Trains a scorecard: bins, information values, correlated features left out, stepwise regression on weights of evidence, points.</summary>
public static class ScorecardTrainer
{
    /// <summary>Trains on clients that something may be learned from; the same clients and options give the same scorecard.</summary>
    /// <param name="rows">The clients; both outcomes are present.</param>
    /// <param name="options">How to train.</param>
    /// <param name="threads">Number of threads, at least 1; it changes the time, never the scorecard.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    /// <exception cref="ArgumentException">All clients have the same outcome, or no feature tells enough.</exception>
    public static ScorecardFit Train(TrainingRows rows, ScorecardOptions options, int threads = 1)
    {
        options.Check();
        var matrix = rows.Matrix;
        var binnings = new FeatureBinning[matrix.Columns.Count];
        Parallel.For(0, binnings.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, column =>
            binnings[column] = FeatureBinner.Bin(rows, column, options.Binning));

        var verdicts = Array.ConvertAll(binnings, binning => new FeatureVerdict(
            binning.Column.Name, binning.Information, binning.Information >= options.MinInformation && binning.Information > 0 ? VerdictKind.NoRoom : VerdictKind.LittleInformation));
        int[] telling =
        [
            .. Enumerable.Range(0, binnings.Length).Where(column => verdicts[column].Outcome == VerdictKind.NoRoom)
                .OrderByDescending(column => binnings[column].Information).ThenBy(column => column),
        ];

        var (kept, weights) = (new List<int>(), new List<double[]>());
        foreach (var column in telling)
        {
            var weight = binnings[column].Woe(matrix.Column(column));
            if (weights.FindIndex(other => Math.Abs(Correlation(weight, other)) > options.MaxCorrelation) is >= 0 and var twin)
            {
                verdicts[column] = verdicts[column] with { Outcome = VerdictKind.Correlated, Twin = binnings[kept[twin]].Column.Name };
                continue;
            }

            kept.Add(column);
            weights.Add(weight);
        }

        var (chosen, model, isFull) = StepwiseSelection.Run(weights, rows.Defaults, options);
        if (chosen.Count == 0)
            throw new ArgumentException(
                $"None of {binnings.Length} features tells enough for a scorecard: {telling.Length} reach the least information value; lower MinInformation or MinStandardErrors, or give more clients.", nameof(rows));

        for (var place = 0; place < kept.Count; place++)
            verdicts[kept[place]] = verdicts[kept[place]] with
            {
                Outcome = chosen.Contains(place) ? VerdictKind.Chosen : isFull ? VerdictKind.NoRoom : VerdictKind.NothingToAdd,
            };

        return new ScorecardFit(
            Scorecard.Of(model.Intercept, [.. chosen.Select((place, column) => new ScorecardFeature(binnings[kept[place]], model.Coefficients[column], model.Errors[column], []))]),
            verdicts);
    }

    /// <summary>Pearson's correlation, in [-1, 1]; 0 when one of the two is constant.</summary>
    static double Correlation(double[] one, double[] other)
    {
        var (meanOne, meanOther) = (one.Average(), other.Average());
        var (both, squares, otherSquares) = (0.0, 0.0, 0.0);
        for (var row = 0; row < one.Length; row++)
        {
            var (x, y) = (one[row] - meanOne, other[row] - meanOther);
            (both, squares, otherSquares) = (both + x * y, squares + x * x, otherSquares + y * y);
        }

        return squares > 0 && otherSquares > 0 ? both / Math.Sqrt(squares * otherSquares) : 0;
    }
}
