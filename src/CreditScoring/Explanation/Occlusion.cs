using CreditScoring.Trees;

namespace CreditScoring.Explanation;

/// <summary>What a model would say of a client if some features were not known at all.</summary>
public static class Occlusion
{
    /// <summary>Log-odds of default when some features are ignored: at their splits both sides are taken, weighted by the development clients on each.</summary>
    /// <param name="trees">The model.</param>
    /// <param name="row">The client's values, in the order of the model's features; NaN is missing.</param>
    /// <param name="isIgnored">Whether the feature at a position is ignored.</param>
    /// <remarks>
    /// With nothing ignored this is the client's log-odds; with everything ignored it is the base of the contributions.
    /// It is the value function of path-dependent SHAP. Source: Lundberg et al. (2020), Nature Machine Intelligence 2, algorithm 1.
    /// </remarks>
    public static double LogOddsWithout(BoostedTrees trees, ReadOnlySpan<float> row, Predicate<int> isIgnored)
    {
        var ignored = new bool[row.Length];
        for (var feature = 0; feature < ignored.Length; feature++)
            ignored[feature] = isIgnored(feature);

        var logOdds = trees.BaseLogOdds;
        foreach (var tree in trees.Trees)
            logOdds += tree.Splits.Any(split => ignored[split.Feature])
                ? Expect(tree, tree.SplitCovers(), 0, row, ignored)
                : tree.Value(row);

        return logOdds;
    }

    static double Expect(Tree tree, double[] covers, int child, ReadOnlySpan<float> row, bool[] ignored)
    {
        if (child < 0)
            return tree.Leaves[~child].Value;

        var split = tree.Splits[child];
        if (!ignored[split.Feature])
            return Expect(tree, covers, tree.GoesLeft(child, row[split.Feature]) ? split.Left : split.Right, row, ignored);

        var leftShare = Cover(tree, covers, split.Left) / covers[child];

        return leftShare * Expect(tree, covers, split.Left, row, ignored) + (1 - leftShare) * Expect(tree, covers, split.Right, row, ignored);
    }

    static double Cover(Tree tree, double[] covers, int child) => child >= 0 ? covers[child] : tree.Leaves[~child].Cover;
}
