using CreditScoring.Learning;
using CreditScoring.Trees;

namespace CreditScoring.Imbalance;

/// <summary>Makes clients who are predicted well count less in the loss.</summary>
/// <remarks>
/// The odds of default are left alone, so there is no prior to correct; probabilities are pulled to the middle all the same.
/// Source: Lin, Goyal, Girshick, He and Dollár (2017), Focal loss for dense object detection, ICCV.
/// </remarks>
public sealed record FocalLoss : IImbalanceMethod
{
    /// <summary>Exponent, at least 0; 0 is the log loss.</summary>
    public double Gamma { get; init; } = 2;

    /// <inheritdoc/>
    public string Name => "focal-loss";

    /// <inheritdoc/>
    public ImbalanceModel Train(TrainingRows rows, BoostedTreesOptions options, ulong seed) =>
        new(BoostedTreesTrainer.Train(rows.Matrix, rows.Defaults, options with { Seed = seed, FocalGamma = Gamma }), 0, rows.Defaults.Length);
}
