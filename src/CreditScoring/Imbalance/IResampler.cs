using CreditScoring.Learning;
using CreditScoring.Numerics;

namespace CreditScoring.Imbalance;

/// <summary>Changes the shares of the two outcomes among training clients; held-out clients cannot be handed to it.</summary>
public interface IResampler
{
    /// <summary>Name of the method, unique among those of a search, with its settings.</summary>
    string Name { get; }

    /// <summary>Draws, drops or makes up clients.</summary>
    /// <param name="rows">Training clients.</param>
    /// <param name="random">Decides which.</param>
    ResampledRows Resample(TrainingRows rows, Random64 random);
}
