using System.Diagnostics;
using System.Globalization;
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
    /// <summary>Greatest difference allowed between the log-odds and the sum of the base and the contributions.</summary>
    const double Tolerance = 1e-9;

    readonly BoostedTrees model;
    readonly TreeShapTree[] trees;

    /// <param name="model">The model to explain.</param>
    public TreeShap(BoostedTrees model)
    {
        this.model = model;
        trees = [.. model.Trees.Select(tree => new TreeShapTree(tree))];
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
    public void Contributions(ReadOnlySpan<float> row, Span<double> destination, string client = "given") =>
        Contributions(row, destination, client, new TreeShapWorkspace(trees));

    /// <summary>Contributions for many clients.</summary>
    /// <param name="matrix">Values with the features of the model, in the same order.</param>
    /// <param name="threads">Number of threads, at least 1; it changes the time, never the result.</param>
    /// <returns>For each client, in row order, a contribution per feature.</returns>
    /// <exception cref="ArgumentException">The features are not those of the model.</exception>
    /// <exception cref="UnreachableException">A client's sum is not the log-odds; this check cannot be switched off.</exception>
    public double[][] Contributions(FeatureMatrix matrix, int threads = 1)
    {
        model.CheckFeatures(matrix);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);

        const int Block = 64;
        var contributions = new double[matrix.RowCount][];
        using var pool = new TaskPool(threads);
        pool.Run((matrix.RowCount + Block - 1) / Block, (block, _) =>
        {
            var workspace = new TreeShapWorkspace(trees);
            var row = new float[matrix.Columns.Count];
            var end = Math.Min(matrix.RowCount, (block + 1) * Block);
            for (var client = block * Block; client < end; client++)
            {
                matrix.CopyRow(client, row);
                contributions[client] = new double[row.Length];
                Contributions(row, contributions[client], matrix.Clients[client], workspace);
            }
        });

        return contributions;
    }

    void Contributions(ReadOnlySpan<float> row, Span<double> destination, string client, TreeShapWorkspace workspace)
    {
        var logOdds = model.PredictLogOdds(row);
        if (destination.Length != row.Length)
            throw new ArgumentException($"There are {row.Length} features but places for {destination.Length} contributions.", nameof(destination));

        destination.Clear();
        foreach (var tree in trees)
            tree.Add(row, workspace, destination);

        CheckSum(destination, logOdds, client);
    }

    /// <exception cref="UnreachableException">The base and the contributions do not sum to the log-odds.</exception>
    internal void CheckSum(ReadOnlySpan<double> contributions, double logOdds, string client)
    {
        var sum = Base;
        foreach (var contribution in contributions)
            sum += contribution;
        if (!(Math.Abs(sum - logOdds) <= Tolerance))
            throw new UnreachableException(string.Create(
                CultureInfo.InvariantCulture,
                $"The contributions of client {client} and the base sum to {sum}, but the log-odds are {logOdds}: they differ by {sum - logOdds}."));
    }
}
