using CreditScoring.Learning;
using CreditScoring.Numerics;

namespace CreditScoring.Imbalance;

/// <summary>SMOTE-NC, then edited nearest neighbours of both outcomes, invented clients included (SMOTEENN).</summary>
/// <remarks>Source: Batista, Prati and Monard (2004), A study of the behavior of several methods for balancing machine learning training data, SIGKDD Explorations 6.</remarks>
public sealed record SmoteEnn : IResampler
{
    /// <summary>How clients are invented.</summary>
    public SmoteNc Smote { get; init; } = new();

    /// <summary>Neighbours asked when editing, at least 1.</summary>
    public int NeighbourCount { get; init; } = 3;

    /// <inheritdoc/>
    public string Name => "smote-enn";

    /// <inheritdoc/>
    public ResampledRows Resample(TrainingRows rows, Random64 random)
    {
        var invented = Smote.Resample(rows, random);
        var edited = new EditedNearestNeighbours { NeighbourCount = NeighbourCount, BothOutcomes = true, Threads = Smote.Threads };

        return invented.Then(edited.Resample(invented.AsTraining(), random));
    }
}
