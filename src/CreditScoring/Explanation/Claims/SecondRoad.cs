using CreditScoring.Trees;

namespace CreditScoring.Explanation.Claims;

/// <summary>A model's trees walked question by question as they are written down, without the code that scores and explains: what claims are checked by.</summary>
sealed class SecondRoad
{
    readonly BoostedTrees trees;
    readonly double[][] weights; // [tree][split]: weight of the training clients who reach it

    public SecondRoad(BoostedTrees trees)
    {
        this.trees = trees;
        weights = [.. trees.Trees.Select(Weigh)];
    }

    /// <summary>Log-odds of default when some features are not known: every way open to such a client, each by its share of the training clients.</summary>
    /// <param name="row">The client's values; NaN is missing.</param>
    /// <param name="isUnknown">Whether each feature is not known.</param>
    public double LogOdds(float[] row, bool[] isUnknown)
    {
        var sum = trees.BaseLogOdds;
        var open = new Stack<(int Node, double Share)>();
        for (var position = 0; position < weights.Length; position++)
        {
            var tree = trees.Trees[position];
            open.Push((tree.Splits.Count == 0 ? ~0 : 0, 1));
            while (open.TryPop(out var at))
            {
                if (at.Node < 0)
                {
                    sum += at.Share * tree.Leaves[~at.Node].Value;
                    continue;
                }

                var split = tree.Splits[at.Node];
                if (!isUnknown[split.Feature])
                {
                    open.Push((IsLeft(split, row[split.Feature]) ? split.Left : split.Right, at.Share));
                    continue;
                }

                foreach (var child in (int[])[split.Left, split.Right])
                    open.Push((child, at.Share * WeightOf(tree, position, child) / weights[position][at.Node]));
            }
        }

        return sum;
    }

    internal static bool IsLeft(TreeSplit split, float value)
    {
        if (float.IsNaN(value) || (split.ZeroIsMissing && Math.Abs(value) <= TreeSplit.ZeroWidth))
            return split.MissingGoesLeft;

        return split.LeftLevels is { } levels ? levels.Contains((int)value) : value < split.Threshold;
    }

    static double[] Weigh(Tree tree)
    {
        var sums = new double[tree.Splits.Count];
        for (var leaf = 0; leaf < tree.Leaves.Count; leaf++)
            for (var parent = ParentOf(tree, ~leaf); parent >= 0; parent = ParentOf(tree, parent == 0 ? int.MinValue : parent))
                sums[parent] += tree.Leaves[leaf].Cover;

        return sums;
    }

    static int ParentOf(Tree tree, int child)
    {
        for (var split = 0; split < tree.Splits.Count; split++)
            if (tree.Splits[split].Left == child || tree.Splits[split].Right == child)
                return split;

        return -1;
    }

    double WeightOf(Tree tree, int position, int child) => child < 0 ? tree.Leaves[~child].Cover : weights[position][child];
}
