using CreditScoring.Features;
using CreditScoring.Numerics;
using CreditScoring.Trees;

namespace CreditScoring.Learning;

/// <summary>Selects features from training clients: what is constant, almost empty, repeated or of no use to held-out clients is left out.</summary>
static class FeatureSelector
{
    /// <summary>Goes through the features, from the cheapest test to the dearest.</summary>
    /// <param name="rows">Training clients, with all features.</param>
    /// <param name="options">The limits.</param>
    /// <param name="threads">Number of threads, at least 1; it changes the time, never the result.</param>
    public static FeatureSelectionReport Select(TrainingRows rows, FeatureSelectionOptions options, int threads = 1)
    {
        var matrix = rows.Matrix;
        var fates = new FeatureFate[matrix.Columns.Count];
        Parallel.For(0, fates.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, column => fates[column] = Alone(rows, column, options));

        DropRepeated(matrix, fates);
        foreach (var (column, twin) in CorrelatedFeatures.Find(matrix, Left(fates), column => fates[column].Gain, options, threads))
            fates[column] = fates[column] with { Outcome = FeatureOutcome.Correlated, Twin = matrix.Columns[twin].Name };

        var left = Left(fates);
        var importance = left.Length == 0 ? [] : Importance(rows, left, options, threads);
        for (var position = 0; position < left.Length; position++)
            fates[left[position]] = fates[left[position]] with
            {
                Importance = importance[position].Mean,
                ImportanceError = importance[position].Error,
                Outcome = importance[position].Mean + options.Doubt * importance[position].Error > 0 ? FeatureOutcome.Kept : FeatureOutcome.Unimportant,
            };

        // A model needs something to read: on clients where nothing helps, the most telling feature alone stays.
        if (Left(fates).Length == 0)
        {
            var best = Enumerable.Range(0, fates.Length).MaxBy(column => fates[column].Gain);
            fates[best] = fates[best] with { Outcome = FeatureOutcome.Kept };
        }

        return new FeatureSelectionReport(fates);
    }

    static FeatureFate Alone(TrainingRows rows, int column, FeatureSelectionOptions options)
    {
        var values = rows.Matrix.Column(column);
        var missing = (double)values.Count(float.IsNaN) / values.Length;
        var outcome = Array.TrueForAll(values, value => value.Equals(values[0])) ? FeatureOutcome.Constant
            : missing > options.MaxMissing ? FeatureOutcome.Missing
            : FeatureOutcome.Kept;

        return new FeatureFate(rows.Matrix.Columns[column].Name, outcome, missing, SingleGain.Of(rows.Matrix.Columns[column], values, rows.Defaults));
    }

    static void DropRepeated(FeatureMatrix matrix, FeatureFate[] fates)
    {
        var seen = new Dictionary<ulong, List<int>>();
        foreach (var column in Left(fates))
        {
            var values = matrix.Column(column);
            var hash = values.Aggregate(14695981039346656037UL, (sum, value) => (sum ^ BitConverter.SingleToUInt32Bits(value)) * 1099511628211UL);
            if (!seen.TryGetValue(hash, out var alike))
                seen[hash] = alike = [];
            if (alike.FindIndex(other => AreSame(matrix.Column(other), values) && matrix.Columns[other].Kind == matrix.Columns[column].Kind) is >= 0 and var place)
                fates[column] = fates[column] with { Outcome = FeatureOutcome.Duplicate, Twin = matrix.Columns[alike[place]].Name };
            else
                alike.Add(column);
        }
    }

    // Equal and missing at the same places: NaN equals NaN here.
    static bool AreSame(float[] first, float[] second)
    {
        for (var row = 0; row < first.Length; row++)
            if (!first[row].Equals(second[row]))
                return false;

        return true;
    }

    /// <summary>What mixing up each feature costs a held-out client of the inner folds, with its standard error.</summary>
    static (double Mean, double Error)[] Importance(TrainingRows rows, int[] columns, FeatureSelectionOptions options, int threads)
    {
        var matrix = new FeatureMatrix([.. columns.Select(column => rows.Matrix.Columns[column])], rows.Matrix.Clients, [.. columns.Select(rows.Matrix.Column)]);
        var folds = StratifiedFolds.Deal(matrix.Clients, rows.Defaults, options.Folds, options.Seed);
        var sums = new (double Sum, double Squares)[columns.Length];
        for (var fold = 0; fold < folds.Count; fold++)
        {
            var split = Split.Of(matrix, rows.Defaults, folds, fold);
            var trees = BoostedTreesTrainer.Train(split.Training.Matrix, split.Training.Defaults, options.Trees with { Threads = threads });
            var costs = PermutationImportance.Of(trees, split.Validation, Random64.ForItem(options.Seed, (ulong)fold), threads);
            for (var column = 0; column < sums.Length; column++)
                sums[column] = (sums[column].Sum + costs[column].Sum, sums[column].Squares + costs[column].Squares);
        }

        // Every training client is held out once.
        var clients = (double)matrix.RowCount;

        return Array.ConvertAll(sums, sum => (sum.Sum / clients, Math.Sqrt(Math.Max(0, sum.Squares - sum.Sum * sum.Sum / clients)) / clients));
    }

    static int[] Left(FeatureFate[] fates) => [.. Enumerable.Range(0, fates.Length).Where(column => fates[column].Outcome == FeatureOutcome.Kept)];
}
