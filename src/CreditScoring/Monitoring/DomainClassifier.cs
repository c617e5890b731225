using CreditScoring.Evaluation;
using CreditScoring.Explanation;
using CreditScoring.Features;
using CreditScoring.Numerics;
using CreditScoring.Trees;

namespace CreditScoring.Monitoring;

/// <summary>Whether trees can tell current clients from reference ones: it notices changes of what goes together, which no column shows alone.</summary>
/// <param name="Auc">How well they do on clients held out, with its 95 % interval; 0.5 is by chance.</param>
/// <param name="Reference">Reference clients used.</param>
/// <param name="Current">Current clients used.</param>
/// <param name="Drivers">The features that tell most, by the mean size of what they add, first the strongest.</param>
public sealed record DomainClassifier(AucInterval Auc, int Reference, int Current, IReadOnlyList<(string Feature, double Share)> Drivers)
{
    /// <summary>Area from which the clients are said to be others: what a coin tells is 0.5.</summary>
    public const double Material = 0.55;

    const int Folds = 3;
    const int DriversTold = 5;

    static readonly BoostedTreesOptions options = new() { Rounds = 60, LearningRate = 0.1, Leaves = 8, MinRowsPerLeaf = 50 };

    /// <summary>Whether the area is above chance and material, beyond its interval.</summary>
    public bool IsDrift => Auc.Low > 0.5 && Auc.Auc >= Material;

    /// <summary>Trains on folds, each judged by trees that did not see it.</summary>
    /// <param name="reference">Features of reference clients, at least 50.</param>
    /// <param name="current">The same features of current clients, at least 50.</param>
    /// <param name="seed">Deals the folds and draws features; the same seed gives the same area.</param>
    /// <param name="threads">Threads to use.</param>
    public static DomainClassifier Of(FeatureMatrix reference, FeatureMatrix current, ulong seed, int threads)
    {
        var both = Joined(reference, current);
        var isCurrent = new float[both.RowCount];
        isCurrent.AsSpan(reference.RowCount).Fill(1);
        int[] order = [.. Enumerable.Range(0, both.RowCount)];
        new Random64(seed).Shuffle(order.AsSpan());

        var told = new double[both.RowCount];
        var sizes = new double[both.Columns.Count];
        for (var fold = 0; fold < Folds; fold++)
        {
            int[] held = [.. order.Where((_, place) => place % Folds == fold).Order()], kept = [.. order.Where((_, place) => place % Folds != fold).Order()];
            var trees = BoostedTreesTrainer.Train(both.Rows(kept), Array.ConvertAll(kept, row => isCurrent[row]), options with { Seed = seed, Threads = threads });
            var judged = both.Rows(held);
            var logOdds = trees.PredictLogOdds(judged, threads);
            for (var row = 0; row < held.Length; row++)
                told[held[row]] = logOdds[row];
            foreach (var contributions in new TreeShap(trees).Contributions(judged, threads))
                for (var feature = 0; feature < sizes.Length; feature++)
                    sizes[feature] += Math.Abs(contributions[feature]);
        }

        var all = Math.Max(1e-300, sizes.Sum());

        return new DomainClassifier(
            AucInterval.Of(told, isCurrent), reference.RowCount, current.RowCount,
            [.. Enumerable.Range(0, sizes.Length).OrderByDescending(feature => sizes[feature]).ThenBy(feature => feature).Take(DriversTold).Select(feature => (both.Columns[feature].Name, sizes[feature] / all))]);
    }

    static FeatureMatrix Joined(FeatureMatrix reference, FeatureMatrix current) => new(
        reference.Columns, [.. Enumerable.Range(0, reference.RowCount + current.RowCount).Select(row => row.ToString(System.Globalization.CultureInfo.InvariantCulture))],
        [.. Enumerable.Range(0, reference.Columns.Count).Select(column => (float[])[.. reference.Column(column), .. current.Column(column)])]);
}
