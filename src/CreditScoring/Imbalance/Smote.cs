using CreditScoring.Learning;
using CreditScoring.Numerics;

namespace CreditScoring.Imbalance;

/// <summary>Invents clients of the rarer outcome between each other's neighbours, found by their numbers alone (SMOTE).</summary>
/// <remarks>
/// Categories do not count in the distance; a level is copied from the nearer parent. <see cref="SmoteNc"/> reads them. Missing values and whole numbers: see
/// the decision record on class imbalance.
/// Source: Chawla, Bowyer, Hall and Kegelmeyer (2002), SMOTE: synthetic minority over-sampling technique, JAIR 16.
/// </remarks>
public sealed record Smote : IResampler
{
    /// <summary>Clients of the rarer outcome for one of the other afterwards, in (0, 1].</summary>
    public double Ratio { get; init; } = 1;

    /// <summary>Neighbours of which one is drawn, at least 1.</summary>
    public int NeighbourCount { get; init; } = 5;

    /// <summary>Number of threads, at least 1; it changes the time, never the rows.</summary>
    public int Threads { get; init; } = 1;

    /// <inheritdoc/>
    public string Name => "smote";

    /// <inheritdoc/>
    public ResampledRows Resample(TrainingRows rows, Random64 random) =>
        Invent(rows, random, Name, Ratio, NeighbourCount, Threads, withCategories: false);

    /// <summary>Parents are drawn at random with replacement, then one of the parent's neighbours, then a place between the two.</summary>
    internal static ResampledRows Invent(TrainingRows rows, Random64 random, string method, double ratio, int neighbourCount, int threads, bool withCategories)
    {
        var outcomes = OutcomeRows.Of(rows, method, least: neighbourCount + 1);
        var lacking = outcomes.Lacking(ratio);
        var neighbours = Neighbours.Of(ClientSpace.Of(rows.Matrix, withCategories), outcomes.Minority, outcomes.Minority, neighbourCount, threads).Rows;
        var synthetic = new SyntheticRows();
        for (var draw = 0; draw < lacking; draw++)
        {
            var parent = random.NextInt32(outcomes.Minority.Length);
            var other = neighbours[parent][random.NextInt32(neighbourCount)];
            synthetic.Add(outcomes.Minority[parent], other, random.NextDouble(), withCategories ? neighbours[parent] : []);
        }

        return synthetic.After(rows, outcomes.MinorityOutcome);
    }
}
