using CreditScoring.Learning;
using CreditScoring.Numerics;

namespace CreditScoring.Imbalance;

/// <summary>SMOTE for numbers and categories (SMOTE-NC): categories count in the distance, and neighbours vote on a level.</summary>
/// <remarks>Source: Chawla, Bowyer, Hall and Kegelmeyer (2002), SMOTE: synthetic minority over-sampling technique, JAIR 16, section 6.1.</remarks>
public sealed record SmoteNc : IResampler
{
    /// <summary>Clients of the rarer outcome for one of the other afterwards, in (0, 1].</summary>
    public double Ratio { get; init; } = 1;

    /// <summary>Neighbours of which one is drawn and all vote, at least 1.</summary>
    public int NeighbourCount { get; init; } = 5;

    /// <summary>Number of threads, at least 1; it changes the time, never the rows.</summary>
    public int Threads { get; init; } = 1;

    /// <inheritdoc/>
    public string Name => "smotenc";

    /// <inheritdoc/>
    public ResampledRows Resample(TrainingRows rows, Random64 random) =>
        Smote.Invent(rows, random, Name, Ratio, NeighbourCount, Threads, withCategories: true);
}
