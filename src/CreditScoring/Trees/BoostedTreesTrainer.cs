using CreditScoring.Features;

namespace CreditScoring.Trees;

/// <summary>Trains boosted trees on the log loss: each tree is grown on the gradients that those before it leave.</summary>
/// <remarks>
/// Histograms of packed whole numbers, leaf-wise growth, a learned side for missing values, sets of levels for categories.
/// The same sample, options and seed give the same trees, to the last bit, whatever the number of threads and the width of vectors.
/// Source: Friedman (2001), Greedy function approximation: a gradient boosting machine, Annals of Statistics 29.
/// </remarks>
public static class BoostedTreesTrainer
{
    /// <summary>Bins a development sample and trains on it.</summary>
    /// <param name="development">Clients to train on.</param>
    /// <param name="defaults">1 for each client who defaulted, 0 for the others, in row order.</param>
    /// <param name="options">How to train.</param>
    /// <param name="validation">Clients on whom to stop early; needed when <see cref="BoostedTreesOptions.EarlyStoppingRounds"/> is above 0, unused otherwise.</param>
    /// <param name="progress">Told the number of rounds done, from 1.</param>
    /// <param name="cancellation">Ends the training between two trees.</param>
    /// <exception cref="ArgumentException">A sample is empty or of one class, a default is neither 1 nor 0, a value or an option is out of range.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public static BoostedTrees Train(
        FeatureMatrix development, float[] defaults, BoostedTreesOptions options, TreeValidation? validation = null,
        IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        options.Check();

        return Train(
            BinnedTable.Of(development, options.MaxBins, options.Threads),
            new TreeTraining { Defaults = defaults, Validation = validation, Progress = progress }, options, cancellation);
    }

    /// <summary>Trains on a table already binned, so that many candidates and folds of a search share its bins; <see cref="BoostedTreesOptions.MaxBins"/> is unused.</summary>
    /// <param name="table">Values of the clients, some of whom may be held out.</param>
    /// <param name="training">Which of them to train on, and who is told.</param>
    /// <param name="options">How to train.</param>
    /// <param name="cancellation">Ends the training between two trees.</param>
    /// <exception cref="ArgumentException">As above, or rows, weights, groups or trees to go on from do not suit the table.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public static BoostedTrees Train(BinnedTable table, TreeTraining training, BoostedTreesOptions options, CancellationToken cancellation = default)
    {
        options.Check();
        using var pool = new TaskPool(options.Threads);

        return new Boosting(table, training, options, pool).Run(cancellation);
    }
}
