using CreditScoring.Trees;

namespace CreditScoring.Explanation.Claims;

/// <summary>SHAP values by the recursion that follows every way down a tree and keeps the weights of the sets met on it: other code than explains, for claims to be checked by.</summary>
/// <remarks>Source: Lundberg et al. (2020), Nature Machine Intelligence 2, algorithm 2 (EXTEND and UNWIND). Slower by two orders than <see cref="TreeShap"/>.</remarks>
sealed class SecondShap(BoostedTrees trees)
{
    readonly (Tree Tree, double[] Covers)[] trees = [.. trees.Trees.Select(tree => (tree, tree.SplitCovers()))];

    /// <summary>Contribution of each feature to a client's log-odds.</summary>
    /// <param name="row">The client's values; NaN is missing.</param>
    public double[] Of(float[] row)
    {
        var sums = new double[row.Length];
        foreach (var (tree, covers) in trees)
            if (tree.Splits.Count > 0)
                Walk(tree, covers, row, sums, 0, [], 1, 1, -1);

        return sums;
    }

    static void Walk(Tree tree, double[] covers, float[] row, double[] sums, int child, Step[] above, double zero, double one, int feature)
    {
        var path = Extend(above, zero, one, feature);
        if (child < 0)
        {
            for (var step = 1; step < path.Length; step++)
                sums[path[step].Feature] += Unwound(path, step) * (path[step].One - path[step].Zero) * tree.Leaves[~child].Value;

            return;
        }

        var split = tree.Splits[child];
        var (hot, cold) = SecondRoad.IsLeft(split, row[split.Feature]) ? (split.Left, split.Right) : (split.Right, split.Left);
        var (oldZero, oldOne) = (1.0, 1.0);
        if (Array.FindIndex(path, 1, step => step.Feature == split.Feature) is > 0 and var met)
        {
            (oldZero, oldOne) = (path[met].Zero, path[met].One);
            path = Unwind(path, met);
        }

        Walk(tree, covers, row, sums, hot, path, oldZero * Cover(hot) / covers[child], oldOne, split.Feature);
        Walk(tree, covers, row, sums, cold, path, oldZero * Cover(cold) / covers[child], 0, split.Feature);

        double Cover(int node) => node < 0 ? tree.Leaves[~node].Cover : covers[node];
    }

    static Step[] Extend(Step[] path, double zero, double one, int feature)
    {
        var length = path.Length;
        Step[] extended = [.. path, new Step(feature, zero, one, length == 0 ? 1 : 0)];
        for (var place = length - 1; place >= 0; place--)
        {
            extended[place + 1].Weight += one * extended[place].Weight * (place + 1) / (length + 1);
            extended[place].Weight = zero * extended[place].Weight * (length - place) / (length + 1);
        }

        return extended;
    }

    static Step[] Unwind(Step[] path, int removed)
    {
        var unwound = path[..];
        var last = path.Length - 1;
        var next = path[last].Weight;
        var (zero, one) = (path[removed].Zero, path[removed].One);
        for (var place = last - 1; place >= 0; place--)
            if (one != 0)
            {
                var weight = unwound[place].Weight;
                unwound[place].Weight = next * (last + 1) / ((place + 1) * one);
                next = weight - unwound[place].Weight * zero * (last - place) / (last + 1);
            }
            else
            {
                unwound[place].Weight = unwound[place].Weight * (last + 1) / (zero * (last - place));
            }

        for (var place = removed; place < last; place++)
            (unwound[place].Feature, unwound[place].Zero, unwound[place].One) = (path[place + 1].Feature, path[place + 1].Zero, path[place + 1].One);

        return unwound[..last];
    }

    static double Unwound(Step[] path, int removed) => Unwind(path, removed).Sum(step => step.Weight);

    /// <summary>A feature met on the way: the share of clients who go on when it is unknown, whether this client goes on, and the weight of the sets of its place.</summary>
    struct Step(int feature, double zero, double one, double weight)
    {
        public int Feature = feature;
        public double Zero = zero, One = one, Weight = weight;
    }
}
