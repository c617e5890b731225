using CreditScoring.Learning;
using CreditScoring.Trees;

namespace CreditScoring.Imbalance;

/// <summary>Weighs clients who defaulted so that both outcomes weigh the same in the loss.</summary>
/// <remarks>What other software calls <c>class_weight="balanced"</c>, <c>is_unbalance</c> or <c>scale_pos_weight</c>.</remarks>
public sealed record ClassWeights : IImbalanceMethod
{
    /// <summary>Weight of a client who defaulted, above 0; 0 for as many times as there are repaid clients for one default.</summary>
    public double DefaultWeight { get; init; }

    /// <inheritdoc/>
    public string Name => "class-weights";

    /// <inheritdoc/>
    public ImbalanceModel Train(TrainingRows rows, BoostedTreesOptions options, ulong seed)
    {
        var defaulted = rows.Defaults.Count(outcome => outcome == 1);
        var weight = DefaultWeight > 0 ? DefaultWeight : (double)(rows.Defaults.Length - defaulted) / Math.Max(1, defaulted);

        return new ImbalanceModel(
            BoostedTreesTrainer.Train(rows.Matrix, rows.Defaults, options with { Seed = seed, DefaultWeight = weight }), Math.Log(weight), rows.Defaults.Length);
    }
}
