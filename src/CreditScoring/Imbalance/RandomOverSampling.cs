using CreditScoring.Learning;
using CreditScoring.Numerics;

namespace CreditScoring.Imbalance;

/// <summary>Repeats clients of the rarer outcome, drawn at random with replacement.</summary>
public sealed record RandomOverSampling : IResampler
{
    /// <summary>Clients of the rarer outcome for one of the other afterwards, in (0, 1].</summary>
    public double Ratio { get; init; } = 1;

    /// <inheritdoc/>
    public string Name => "random-over-sampling";

    /// <inheritdoc/>
    public ResampledRows Resample(TrainingRows rows, Random64 random)
    {
        var outcomes = OutcomeRows.Of(rows, Name);
        var repeated = new int[outcomes.Lacking(Ratio)];
        for (var draw = 0; draw < repeated.Length; draw++)
            repeated[draw] = outcomes.Minority[random.NextInt32(outcomes.Minority.Length)];

        return ResampledRows.Of(rows, [.. Enumerable.Range(0, rows.Defaults.Length), .. repeated], Name);
    }
}
