using CreditScoring.Learning;
using CreditScoring.Numerics;
using CreditScoring.Trees;

namespace CreditScoring.Imbalance;

/// <summary>Boosting in which each tree is grown on a new balanced draw: every default, and as many repaid clients (RUSBoost).</summary>
/// <remarks>
/// The boosting is that of the trees, by gradients, where the source has AdaBoost.
/// Source: Seiffert, Khoshgoftaar, Van Hulse and Napolitano (2010), RUSBoost: a hybrid approach to alleviating class imbalance, IEEE Transactions on SMC A 40.
/// </remarks>
public sealed record RusBoost : IImbalanceMethod
{
    /// <inheritdoc/>
    public string Name => "rusboost";

    /// <inheritdoc/>
    public ImbalanceModel Train(TrainingRows rows, BoostedTreesOptions options, ulong seed)
    {
        var outcomes = OutcomeRows.Of(rows, Name);
        var share = (double)outcomes.Minority.Length / outcomes.Majority.Length;
        var drawn = outcomes.MinorityOutcome == 1 ? options with { Seed = seed, RepaidFraction = share } : options with { Seed = seed, DefaultedFraction = share };

        // The odds of a draw are 1, so that is where the trees start: from those of the sample, a strong penalty would refuse every split.
        var table = BinnedTable.Of(rows.Matrix, options.MaxBins, options.Threads);
        var training = new TreeTraining { Defaults = rows.Defaults, Start = new BoostedTrees(rows.Matrix.Columns, 0, []) };

        return new ImbalanceModel(
            BoostedTreesTrainer.Train(table, training, drawn),
            -LogOdds.OfProbability(rows.Defaults.Average()),
            2.0 * outcomes.Minority.Length);
    }
}
