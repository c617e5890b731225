using CreditScoring.Learning;
using CreditScoring.Numerics;

namespace CreditScoring.Imbalance;

/// <summary>SMOTE-NC, then both ends of every Tomek link left out, invented clients included (SMOTETomek).</summary>
/// <remarks>Source: Batista, Bazzan and Monard (2003), Balancing training data for automated annotation of keywords, WOB.</remarks>
public sealed record SmoteTomek : IResampler
{
    /// <summary>How clients are invented.</summary>
    public SmoteNc Smote { get; init; } = new();

    /// <inheritdoc/>
    public string Name => "smote-tomek";

    /// <inheritdoc/>
    public ResampledRows Resample(TrainingRows rows, Random64 random)
    {
        var invented = Smote.Resample(rows, random);
        var links = new TomekLinks { BothEnds = true, Threads = Smote.Threads };

        return invented.Then(links.Resample(invented.AsTraining(), random));
    }
}
