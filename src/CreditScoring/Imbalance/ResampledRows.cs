using CreditScoring.Features;

namespace CreditScoring.Imbalance;

/// <summary>Training clients after resampling.</summary>
/// <param name="Matrix">Their features.</param>
/// <param name="Defaults">1 for default, 0 for repaid, in row order.</param>
/// <param name="Origins">Row of the training rows that each came from; -1 for a client who was made up.</param>
public sealed record ResampledRows(FeatureMatrix Matrix, float[] Defaults, int[] Origins);
