using CreditScoring.Learning;
using CreditScoring.Trees;

namespace CreditScoring.Imbalance;

/// <summary>Changes nothing in training: the cut-off follows from the costs instead of 0.5.</summary>
/// <remarks>Source: Elkan (2001), The foundations of cost-sensitive learning, IJCAI.</remarks>
public sealed record ThresholdMoving : IImbalanceMethod
{
    /// <inheritdoc/>
    public string Name => "threshold-moving";

    /// <inheritdoc/>
    public ImbalanceModel Train(TrainingRows rows, BoostedTreesOptions options, ulong seed) =>
        new(BoostedTreesTrainer.Train(rows.Matrix, rows.Defaults, options with { Seed = seed }), 0, rows.Defaults.Length);
}
