using System.Diagnostics;
using CreditScoring.Features;
using CreditScoring.Trees;

namespace CreditScoring.Explanation;

/// <summary>Exact contributions of features to the log-odds of default: Shapley values of boosted trees; immutable, safe for use by many threads.</summary>
/// <remarks>
/// The value of a set of features is the mean prediction over the leaves reachable when the others are unknown, weighted by cover ("path-dependent").
/// Sources: Lundberg et al. (2020), From local explanations to global understanding with explainable AI for trees, Nature Machine Intelligence 2, for the
/// value of a set; Quadrature-TreeSHAP (2026), arXiv 2605.04497, for the sum over sets as an integral, which Gauss and Legendre's points give exactly.
/// </remarks>
public sealed class TreeShap
{
    readonly BoostedTrees model;
    readonly TreeShapTree[] trees;
    readonly Lazy<TreeShapAlone> alone;
    readonly Lazy<TreeShapPairs[]> pairs;

    /// <param name="model">The model to explain.</param>
    public TreeShap(BoostedTrees model)
    {
        this.model = model;
        trees = [.. model.Trees.Select(tree => new TreeShapTree(tree))];
        alone = new(() => new TreeShapAlone(model.Trees, trees, model.Features.Count));
        pairs = new(() => [.. model.Trees.Select(tree => new TreeShapPairs(tree))]);
        Base = model.BaseLogOdds + trees.Sum(tree => tree.Mean);
    }

    /// <summary>Log-odds of default of which nothing is known: the mean over the development sample, to which contributions are added.</summary>
    public double Base { get; }

    /// <summary>Contribution of each feature to one client's log-odds of default; above 0 is riskier than the mean.</summary>
    /// <param name="row">The client's values, in the order of the model's features; NaN is missing.</param>
    /// <param name="destination">As long as there are features; <see cref="Base"/> and these sum to the client's log-odds.</param>
    /// <param name="client">How to name the client should the sum be wrong.</param>
    /// <exception cref="ArgumentException">There are not as many values, or places, as features.</exception>
    /// <exception cref="UnreachableException">The sum is not the log-odds; this check cannot be switched off.</exception>
    public void Contributions(ReadOnlySpan<float> row, Span<double> destination, string client = "given")
    {
        var logOdds = model.PredictLogOdds(row);
        if (destination.Length != row.Length)
            throw new ArgumentException($"There are {row.Length} features but places for {destination.Length} contributions.", nameof(destination));

        alone.Value.Compute(row, destination);
        ShapSum.Check(Base, destination, logOdds, client);
    }

    /// <summary>Contribution of each feature to one client's calibrated probability: those to the log-odds, by one factor; not the Shapley values of the probability itself.</summary>
    /// <param name="row">The client's values, in the order of the model's features; NaN is missing.</param>
    /// <param name="probability">Calibrated probability of given log-odds; it rises with them.</param>
    /// <param name="client">How to name the client should a sum be wrong.</param>
    /// <returns>A contribution per feature; the probability of <see cref="Base"/> and these sum to the client's probability.</returns>
    /// <exception cref="ArgumentException">There are not as many values as features.</exception>
    /// <exception cref="UnreachableException">A sum is not the log-odds, or not the probability; these checks cannot be switched off.</exception>
    public double[] ProbabilityContributions(ReadOnlySpan<float> row, Func<double, double> probability, string client = "given")
    {
        var contributions = new double[row.Length];
        Contributions(row, contributions, client);
        var logOdds = model.PredictLogOdds(row);
        var scaled = new double[row.Length];
        ProbabilityScale.Add(contributions, ProbabilityScale.Factor(Base, logOdds, probability), scaled);
        ShapSum.Check(probability(Base), scaled, probability(logOdds), client);

        return scaled;
    }

    /// <summary>Contributions for many clients: the same bytes whatever the other clients, and within 1e-12 of what the client gets alone.</summary>
    /// <param name="matrix">Values with the features of the model, in the same order.</param>
    /// <param name="threads">Number of threads, at least 1; it changes the time, never the result.</param>
    /// <returns>For each client, in row order, a contribution per feature.</returns>
    /// <exception cref="ArgumentException">The features are not those of the model.</exception>
    /// <exception cref="UnreachableException">A client's sum is not the log-odds; this check cannot be switched off.</exception>
    public double[][] Contributions(FeatureMatrix matrix, int threads = 1)
    {
        model.CheckFeatures(matrix);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);

        var contributions = new double[matrix.RowCount][];
        using var pool = new TaskPool(threads);
        var batches = new TreeShapBatch?[threads];
        pool.Run((matrix.RowCount + TreeShapBatch.Size - 1) / TreeShapBatch.Size, (block, thread) =>
        {
            var batch = batches[thread] ??= new TreeShapBatch(trees, matrix.Columns.Count);
            var begin = block * TreeShapBatch.Size;
            var count = Math.Min(TreeShapBatch.Size, matrix.RowCount - begin);
            batch.Compute(matrix, begin, count);
            for (var client = 0; client < count; client++)
            {
                var own = contributions[begin + client] = new double[matrix.Columns.Count];
                batch.CopyTo(client, own);
                ShapSum.Check(Base, own, model.PredictLogOdds(batch.Row(client)), matrix.Clients[begin + client]);
            }
        });

        return contributions;
    }

    /// <summary>Interactions of each two features in one client's log-odds of default.</summary>
    /// <param name="row">The client's values, in the order of the model's features; NaN is missing.</param>
    /// <param name="client">How to name the client should the sum be wrong.</param>
    /// <returns>
    /// By feature and feature, symmetric: off the diagonal half of the Shapley interaction of two features, on it what is left of the feature's contribution. A row sums to the
    /// contribution.
    /// </returns>
    /// <exception cref="ArgumentException">There are not as many values as features, or a way to a leaf asks for more than 64 features.</exception>
    /// <exception cref="UnreachableException">The sum is not the log-odds; this check cannot be switched off.</exception>
    public double[][] Interactions(ReadOnlySpan<float> row, string client = "given")
    {
        var contributions = new double[row.Length];
        Contributions(row, contributions, client);
        var interactions = ShapSum.Empty(row.Length);
        foreach (var tree in pairs.Value)
            tree.Add(row, interactions);
        ShapSum.FillDiagonal(interactions, contributions);

        return interactions;
    }
}
