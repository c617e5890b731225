using CreditScoring.Learning;
using CreditScoring.Numerics;

namespace CreditScoring.Imbalance;

/// <summary>Leaves out clients of the more frequent outcome, drawn at random without replacement.</summary>
public sealed record RandomUnderSampling : IResampler
{
    /// <summary>Clients of the rarer outcome for one of the other afterwards, in (0, 1].</summary>
    public double Ratio { get; init; } = 1;

    /// <inheritdoc/>
    public string Name => "random-under-sampling";

    /// <inheritdoc/>
    public ResampledRows Resample(TrainingRows rows, Random64 random)
    {
        var outcomes = OutcomeRows.Of(rows, Name);
        var shuffled = outcomes.Majority.ToArray();
        random.Shuffle<int>(shuffled);

        return ResampledRows.Of(rows, [.. outcomes.Minority.Concat(shuffled.Take(outcomes.Kept(Ratio))).Order()], Name);
    }
}
