using System.Globalization;
using CreditScoring.Evaluation;
using CreditScoring.Features;
using CreditScoring.Learning;
using CreditScoring.Numerics;
using CreditScoring.Trees;

namespace CreditScoring.Selection;

/// <summary>Looks for leaks before a search: a copy of the outcome, a client on both sides of a fold, a pipeline that knows mixed-up outcomes.</summary>
static class LeakCanaries
{
    /// <summary>AUC of a single feature beyond which it is taken for a copy of the outcome.</summary>
    public const double CopyFrom = 0.99;

    /// <summary>Share of held-out clients with a twin among those trained on from which the search ends.</summary>
    const double MostTwins = 0.005;

    /// <summary>Standard errors by which the AUC on mixed-up outcomes may stray from 0.5: chance does so once in 16,000 searches.</summary>
    const double MostErrors = 4;

    const int CopyClients = 10_000, ShuffledClients = 2_000;

    /// <summary>Sets off every canary that the data allow.</summary>
    /// <returns>What was measured.</returns>
    /// <exception cref="InvalidDataException">A leak was found; the message says which and what to do.</exception>
    public static IReadOnlyList<CanaryReading> Watch(
        FeatureMatrix matrix, float[] defaults, IReadOnlyList<PipelineCandidate> pipelines, FoldPlan folds, SearchSettings settings, CancellationToken cancellation)
    {
        var readings = new List<CanaryReading> { Copy(matrix, defaults), TwinRows.Read(matrix, folds, MostTwins, settings.Threads) };
        foreach (var pipeline in pipelines.DistinctBy(pipeline => pipeline.DataKey))
            if (Shuffled(matrix, defaults, pipeline, folds.Folds[0], settings, cancellation) is { } reading)
                readings.Add(reading);

        return readings;
    }

    static CanaryReading Copy(FeatureMatrix matrix, float[] defaults)
    {
        var rows = Spread([.. Enumerable.Range(0, matrix.RowCount)], CopyClients);
        var outcomes = Array.ConvertAll(rows, row => defaults[row]);
        if (!outcomes.Contains(1) || !outcomes.Contains(0))
            return new CanaryReading("copy", 0, CopyFrom);

        var worst = LeakCheck.Find(matrix.Rows(rows), outcomes, from: 0.5)[0];
        if (worst.Auc >= CopyFrom)
            throw new InvalidDataException(string.Create(
                CultureInfo.InvariantCulture,
                $"Feature {worst.Feature} alone tells who defaults (AUC {worst.Auc:0.0000}; an honest feature stays below {CopyFrom}): it copies the outcome. Remove it, or search without canaries."));

        return new CanaryReading("copy", worst.Auc, CopyFrom);
    }

    /// <summary>Trains on mixed-up outcomes what a candidate would learn: held-out clients must be ranked by chance.</summary>
    /// <returns>Null when a side is too small to have both outcomes.</returns>
    internal static CanaryReading? Shuffled(
        FeatureMatrix matrix, float[] defaults, PipelineCandidate pipeline, FoldRows fold, SearchSettings settings, CancellationToken cancellation)
    {
        var (training, validation) = (Spread(fold.Training, ShuffledClients), Spread(fold.Validation, ShuffledClients));
        int[] rows = [.. training.Concat(validation).Distinct().Order()];
        var outcomes = Array.ConvertAll(rows, row => defaults[row]);
        new Random64(settings.Seed).Shuffle(outcomes.AsSpan());
        var small = new FoldRows(Array.ConvertAll(training, row => Array.BinarySearch(rows, row)), Array.ConvertAll(validation, row => Array.BinarySearch(rows, row)));
        if (!HasBoth(small.Training, outcomes) || !HasBoth(small.Validation, outcomes))
            return null;

        var trees = new BoostedTreesOptions { Rounds = 30, LearningRate = 0.1, Leaves = 15, MinRowsPerLeaf = 20, FeatureFraction = 0.5, Threads = settings.Threads };
        var features = pipeline.Features with { Selection = pipeline.Features.Selection is { } selection ? selection with { Trees = trees with { Threads = 1 } } : null };
        var prepared = PreparedFold.Own(matrix.Rows(rows), outcomes, small, pipeline with { Features = features, Trees = trees }, settings);
        var logOdds = FitPrefix.Of(prepared, trees, [trees.Rounds], settings.Clock, cancellation)[trees.Rounds].Test;

        return AtChance(RocCurve.Of(logOdds, Array.ConvertAll(prepared.TestRows, row => prepared.Defaults[row])).Auc, small.Validation, outcomes, pipeline);
    }

    /// <exception cref="InvalidDataException">The AUC is not at chance.</exception>
    static CanaryReading AtChance(double auc, int[] heldOut, float[] outcomes, PipelineCandidate pipeline)
    {
        // Variance of the AUC when predictions say nothing: (m + n + 1) / 12 m n. Source: Mann and Whitney (1947), Annals of Mathematical Statistics 18.
        double defaulted = heldOut.Count(row => outcomes[row] == 1), repaid = heldOut.Length - defaulted;
        var limit = MostErrors * Math.Sqrt((defaulted + repaid + 1) / (12 * defaulted * repaid));
        if (Math.Abs(auc - 0.5) > limit)
            throw new InvalidDataException(string.Create(
                CultureInfo.InvariantCulture,
                $"On mixed-up outcomes the pipeline ({pipeline.DataKey}) still reaches an AUC of {auc:0.000} on held-out clients, beyond 0.5 ± {limit:0.000}: it has seen them. Look at what is learned, resampled or held out."));

        return new CanaryReading("shuffled", Math.Abs(auc - 0.5), limit);
    }

    static bool HasBoth(int[] rows, float[] outcomes) => rows.Any(row => outcomes[row] == 1) && rows.Any(row => outcomes[row] == 0);

    static int[] Spread(int[] rows, int most) => rows.Length <= most ? rows : [.. Enumerable.Range(0, most).Select(item => rows[(int)((long)item * rows.Length / most)])];
}
