using System.Globalization;
using CreditScoring.Features;
using CreditScoring.Numerics;

namespace CreditScoring.Trees;

/// <summary>Trains boosted trees on the log loss: each tree is grown on the gradients that those before it leave.</summary>
/// <remarks>
/// Histograms of packed whole numbers, leaf-wise growth, a learned side for missing values, sets of levels for categories.
/// The same sample, options and seed give the same trees, to the last bit, whatever the number of threads.
/// Source: Friedman (2001), Greedy function approximation: a gradient boosting machine, Annals of Statistics 29.
/// </remarks>
public static class BoostedTreesTrainer
{
    /// <summary>Greatest number of clients: beyond it, packed gradients would be too coarse.</summary>
    const int MostRows = 1 << 24;

    /// <summary>Bins a development sample and trains on it.</summary>
    /// <param name="development">Clients to train on.</param>
    /// <param name="defaults">1 for each client who defaulted, 0 for the others, in row order.</param>
    /// <param name="options">How to train.</param>
    /// <param name="validation">Clients on whom to stop early; needed when <see cref="BoostedTreesOptions.EarlyStoppingRounds"/> is above 0, unused otherwise.</param>
    /// <param name="validationDefaults">Their defaults, 1 or 0.</param>
    /// <param name="progress">Told the number of rounds done, from 1.</param>
    /// <param name="cancellation">Ends the training between two trees.</param>
    /// <exception cref="ArgumentException">A sample is empty or of one class, a default is neither 1 nor 0, a value or an option is out of range.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public static BoostedTrees Train(
        FeatureMatrix development,
        ReadOnlySpan<float> defaults,
        BoostedTreesOptions options,
        FeatureMatrix? validation = null,
        ReadOnlySpan<float> validationDefaults = default,
        IProgress<int>? progress = null,
        CancellationToken cancellation = default)
    {
        options.Check();

        return Train(
            BinnedTable.Of(development, options.MaxBins, options.Threads), defaults, options, validation, validationDefaults, progress, cancellation);
    }

    /// <summary>Trains on a sample already binned, so that many candidates of a search share its bins; <see cref="BoostedTreesOptions.MaxBins"/> is unused.</summary>
    /// <inheritdoc cref="Train(FeatureMatrix, ReadOnlySpan{float}, BoostedTreesOptions, FeatureMatrix?, ReadOnlySpan{float}, IProgress{int}?, CancellationToken)"/>
    public static BoostedTrees Train(
        BinnedTable development,
        ReadOnlySpan<float> defaults,
        BoostedTreesOptions options,
        FeatureMatrix? validation = null,
        ReadOnlySpan<float> validationDefaults = default,
        IProgress<int>? progress = null,
        CancellationToken cancellation = default)
    {
        options.Check();
        var baseLogOdds = LogOdds.OfProbability(DefaultRate(defaults, development.RowCount, "development"));
        var stopping = StoppingOf(development, options, validation, validationDefaults, baseLogOdds);

        var logOdds = new double[development.RowCount];
        Array.Fill(logOdds, baseLogOdds);
        var trees = new List<Tree>(options.Rounds);
        using var pool = new TaskPool(options.Threads);
        var gradients = new Gradients(defaults);
        var grower = new TreeGrower(development, options, pool);
        for (var round = 0; round < options.Rounds; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            gradients.At(logOdds, pool);
            var draw = new FeatureDraw(development, options.FeatureFraction, Random64.ForItem(options.Seed, (ulong)round));
            var tree = grower.Grow(draw, gradients, logOdds);
            progress?.Report(round + 1);

            // Nothing to split on. Another draw of features may do better; without a draw nothing ever changes again.
            if (tree is null && draw.IsAll)
                break;
            if (tree is null)
                continue;

            trees.Add(tree);
            if (stopping?.Add(tree) == true)
                break;
        }

        return new BoostedTrees(development.Features, baseLogOdds, stopping is null ? trees : trees[..stopping.BestTreeCount]);
    }

    static EarlyStopping? StoppingOf(
        BinnedTable development, BoostedTreesOptions options, FeatureMatrix? validation, ReadOnlySpan<float> defaults, double baseLogOdds)
    {
        if (options.EarlyStoppingRounds == 0)
            return null;
        if (validation is null)
            throw new ArgumentException(
                $"Option EarlyStoppingRounds is {options.EarlyStoppingRounds} but there is no validation sample; give one, or set it to 0.",
                nameof(validation));

        new BoostedTrees(development.Features, baseLogOdds, []).CheckFeatures(validation);
        DefaultRate(defaults, validation.RowCount, "validation");

        return new EarlyStopping(validation, defaults, baseLogOdds, options.EarlyStoppingRounds);
    }

    static double DefaultRate(ReadOnlySpan<float> defaults, int rowCount, string sample)
    {
        if (defaults.Length != rowCount)
            throw new ArgumentException($"The {sample} sample has {rowCount} clients but {defaults.Length} defaults; give one per client.", nameof(defaults));
        if (rowCount is 0 or > MostRows)
            throw new ArgumentException($"The {sample} sample has {rowCount} clients; give from 1 to {MostRows}.", nameof(defaults));

        var count = 0;
        for (var row = 0; row < defaults.Length; row++)
            count += defaults[row] switch
            {
                1 => 1,
                0 => 0,
                var value => throw new ArgumentException(
                    string.Create(CultureInfo.InvariantCulture, $"Row {row} of the {sample} sample has the default {value}; give 1 (default) or 0 (repaid)."),
                    nameof(defaults)),
            };
        if (count == 0 || count == rowCount)
            throw new ArgumentException(
                $"All {rowCount} clients of the {sample} sample {(count == 0 ? "repaid" : "defaulted")}; a sample needs both outcomes.", nameof(defaults));

        return (double)count / rowCount;
    }
}
