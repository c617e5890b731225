using CreditScoring.Learning;
using CreditScoring.Numerics;
using CreditScoring.Trees;

namespace CreditScoring.Imbalance;

/// <summary>Trains on resampled rows.</summary>
/// <param name="Resampler">How the rows are resampled.</param>
public sealed record ResampledTraining(IResampler Resampler) : IImbalanceMethod
{
    /// <inheritdoc/>
    public string Name => Resampler.Name;

    /// <inheritdoc/>
    public ImbalanceModel Train(TrainingRows rows, BoostedTreesOptions options, ulong seed)
    {
        var resampled = Resampler.Resample(rows, Random64.ForItem(seed, 0));

        return new ImbalanceModel(
            BoostedTreesTrainer.Train(resampled.Matrix, resampled.Defaults, options with { Seed = seed }),
            LogOdds.OfProbability(resampled.Defaults.Average()) - LogOdds.OfProbability(rows.Defaults.Average()),
            resampled.Defaults.Length);
    }
}
