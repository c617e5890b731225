using CreditScoring.Learning;
using CreditScoring.Numerics;

namespace CreditScoring.Imbalance;

/// <summary>Changes how many training clients there are of each outcome; held-out clients cannot be given to it, for they are of another type.</summary>
/// <remarks>
/// Every resampler balances on purpose and so moves every probability of default of the model that learns from its rows:
/// calibrate that model, or correct its prior, before a probability is read.
/// </remarks>
public interface IResampler
{
    /// <summary>Name of the method, as the field has it: lower case, words joined by hyphens.</summary>
    string Name { get; }

    /// <summary>The rows to train on.</summary>
    /// <param name="rows">Training clients; both outcomes present.</param>
    /// <param name="random">Source of every draw: the same state gives the same rows, whatever the number of threads.</param>
    /// <exception cref="ArgumentException">There are too few clients of an outcome; the message says how many are needed.</exception>
    ResampledRows Resample(TrainingRows rows, Random64 random);
}
