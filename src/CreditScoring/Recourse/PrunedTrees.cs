using CreditScoring.Trees;

namespace CreditScoring.Recourse;

/// <summary>A model's trees for one client, with every question already answered that the changes cannot touch.</summary>
sealed class PrunedTrees
{
    readonly List<Node> nodes = [];
    readonly List<int> roots = [];
    readonly double fixedLogOdds;

    /// <param name="trees">The model.</param>
    /// <param name="row">The client's values of its features.</param>
    /// <param name="isVarying">Whether a feature may change.</param>
    public PrunedTrees(BoostedTrees trees, ReadOnlySpan<float> row, bool[] isVarying)
    {
        fixedLogOdds = trees.BaseLogOdds;
        foreach (var tree in trees.Trees)
        {
            var root = Prune(tree, tree.Splits.Count > 0 ? 0 : ~0, row, isVarying);
            if (nodes[root].Tree is null)
                fixedLogOdds += nodes[root].Value;
            else
                roots.Add(root);
        }
    }

    /// <summary>Upper bound of the log-odds while each feature stays between two values; attained when they are equal.</summary>
    /// <param name="low">Least value of each feature; NaN, in both, is missing.</param>
    /// <param name="high">Greatest value of each feature.</param>
    public double Greatest(float[] low, float[] high)
    {
        var sum = fixedLogOdds;
        foreach (var root in roots)
            sum += Greatest(root, low, high);

        return sum;
    }

    double Greatest(int at, float[] low, float[] high)
    {
        var node = nodes[at];
        if (node.Tree is null)
            return node.Value;

        // A number's question has one threshold, so what both ends answer alike, all between them does; around a zero that counts as missing, nothing is sure.
        var left = node.Tree.GoesLeft(node.Split, low[node.Feature]);
        if (!node.IsDoubtful && left == node.Tree.GoesLeft(node.Split, high[node.Feature]))
            return Greatest(left ? node.Left : node.Right, low, high);

        return Math.Max(Greatest(node.Left, low, high), Greatest(node.Right, low, high));
    }

    int Prune(Tree tree, int child, ReadOnlySpan<float> row, bool[] isVarying)
    {
        if (child < 0)
            return Add(new Node(null, 0, 0, 0, 0, tree.Leaves[~child].Value, false));

        var split = tree.Splits[child];
        if (!isVarying[split.Feature])
            return Prune(tree, tree.GoesLeft(child, row[split.Feature]) ? split.Left : split.Right, row, isVarying);

        var (left, right) = (Prune(tree, split.Left, row, isVarying), Prune(tree, split.Right, row, isVarying));

        return Add(new Node(tree, child, split.Feature, left, right, 0, split.LeftLevels is not null || split.ZeroIsMissing));
    }

    int Add(Node node)
    {
        nodes.Add(node);

        return nodes.Count - 1;
    }

    readonly record struct Node(Tree? Tree, int Split, int Feature, int Left, int Right, double Value, bool IsDoubtful);
}
