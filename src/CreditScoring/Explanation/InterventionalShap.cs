using CreditScoring.Features;
using CreditScoring.Trees;

namespace CreditScoring.Explanation;

/// <summary>Exact contributions of features to the log-odds of default, against a background of clients; immutable, safe for use by many threads.</summary>
/// <remarks>
/// The value of a set of features is the mean log-odds, over the background, of a client who has these features of the client explained and the others of the background client
/// ("interventional"); contributions are its Shapley values. They are exact for the background given: every one of its clients counts. The clients are counted by pattern, see
/// <see cref="LeafBackground"/>, so the time grows with the sum of the clients explained and the background, not with their product.
/// Source of the value: Janzing, Minorics and Blöbaum (2020), Feature relevance quantification in explainable AI: a causal problem.
/// </remarks>
public sealed class InterventionalShap
{
    readonly BoostedTrees model;
    readonly TreeBackground[] trees;

    /// <param name="model">The model to explain.</param>
    /// <param name="background">Clients to compare with, at least one, with the features of the model in the same order.</param>
    /// <param name="threads">Number of threads, at least 1; it changes the time, never the result.</param>
    /// <exception cref="ArgumentException">The features are not those of the model, the background is empty, or a way to a leaf asks for more than 64 features.</exception>
    public InterventionalShap(BoostedTrees model, FeatureMatrix background, int threads = 1)
    {
        model.CheckFeatures(background);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        if (background.RowCount == 0)
            throw new ArgumentException("The background has no client; give at least one to compare with.", nameof(background));

        this.model = model;
        trees = new TreeBackground[model.Trees.Count];
        using var pool = new TaskPool(threads);
        pool.Run(trees.Length, (tree, _) => trees[tree] = new TreeBackground(model.Trees[tree], background));
        Base = model.BaseLogOdds + trees.Sum(tree => tree.Mean);
    }

    /// <summary>Mean log-odds of default of the background, to which contributions are added.</summary>
    public double Base { get; }

    /// <summary>Contribution of each feature to each client's log-odds of default; above 0 is riskier than the background.</summary>
    /// <param name="matrix">Values with the features of the model, in the same order.</param>
    /// <param name="threads">Number of threads, at least 1; it changes the time, never the result.</param>
    /// <returns>For each client, in row order, a contribution per feature.</returns>
    /// <exception cref="ArgumentException">The features are not those of the model.</exception>
    /// <exception cref="System.Diagnostics.UnreachableException">A client's sum is not the log-odds; this check cannot be switched off.</exception>
    public double[][] Contributions(FeatureMatrix matrix, int threads = 1)
    {
        model.CheckFeatures(matrix);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);

        const int Block = 1024;
        var blocks = (matrix.RowCount + Block - 1) / Block;
        var contributions = new double[matrix.RowCount][];
        for (var client = 0; client < contributions.Length; client++)
            contributions[client] = new double[matrix.Columns.Count];
        var most = trees.Length == 0 ? 0 : trees.Max(tree => tree.LeafCount);
        var found = new ulong[most][]; // [leaf][client]
        for (var leaf = 0; leaf < most; leaf++)
            found[leaf] = new ulong[matrix.RowCount];

        using var pool = new TaskPool(threads);
        foreach (var tree in trees)
        {
            var tables = new double[tree.LeafCount][];
            pool.Run(blocks, (block, _) => tree.Find(matrix, block * Block, Math.Min(matrix.RowCount, (block + 1) * Block), found));
            pool.Run(tables.Length, (leaf, _) => tables[leaf] = tree.Tabulate(leaf, found[leaf]));
            pool.Run(blocks, (block, _) =>
            {
                for (var client = block * Block; client < Math.Min(matrix.RowCount, (block + 1) * Block); client++)
                    for (var leaf = 0; leaf < tables.Length; leaf++)
                        tree.Add(leaf, (int)found[leaf][client], tables[leaf], contributions[client]);
            });
        }

        var logOdds = model.PredictLogOdds(matrix, threads);
        for (var client = 0; client < contributions.Length; client++)
            ShapSum.Check(Base, contributions[client], logOdds[client], matrix.Clients[client]);

        return contributions;
    }

    /// <summary>Interactions of each two features in one client's log-odds of default.</summary>
    /// <param name="row">The client's values, in the order of the model's features; NaN is missing.</param>
    /// <param name="client">How to name the client should the sum be wrong.</param>
    /// <returns>
    /// By feature and feature, symmetric: off the diagonal half of the Shapley interaction of two features, on it what is left of the feature's contribution. A row sums to the
    /// contribution.
    /// </returns>
    /// <exception cref="ArgumentException">There are not as many values as features.</exception>
    /// <exception cref="System.Diagnostics.UnreachableException">The sum is not the log-odds; this check cannot be switched off.</exception>
    public double[][] Interactions(ReadOnlySpan<float> row, string client = "given")
    {
        var logOdds = model.PredictLogOdds(row);
        var contributions = new double[row.Length];
        var interactions = ShapSum.Empty(row.Length);
        foreach (var tree in trees)
            tree.AddPairs(row, contributions, interactions);
        ShapSum.Check(Base, contributions, logOdds, client);
        ShapSum.FillDiagonal(interactions, contributions);

        return interactions;
    }
}
