using System.Globalization;
using CreditScoring.Features;

namespace CreditScoring.Trees.Import;

/// <summary>Builds a tree from the nodes of another program, which may stand in any order.</summary>
static class TreeAssembly
{
    /// <summary>
    /// Least weight of a leaf. A leaf that no training client reached has none, but contributions divide by it; so little moves no contribution and no prediction.
    /// </summary>
    const double LeastCover = 1e-6;

    /// <summary>Builds the tree whose root is the first node; nodes that nothing leads to are left out.</summary>
    /// <param name="nodes">The nodes.</param>
    /// <param name="features">The features of the model.</param>
    /// <param name="place">The file and the tree, for messages.</param>
    /// <exception cref="InvalidDataException">The nodes are no tree, or ask for a feature that is not there.</exception>
    public static Tree Of(ImportedNode[] nodes, IReadOnlyList<FeatureColumn> features, string place)
    {
        var (splits, leaves) = Order(nodes, place);
        var child = new int[nodes.Length];
        for (var split = 0; split < splits.Count; split++)
            child[splits[split]] = split;
        for (var leaf = 0; leaf < leaves.Count; leaf++)
            child[leaves[leaf]] = ~leaf;

        try
        {
            return new Tree(
                [.. splits.Select(node => Split(nodes[node], features) with { Left = child[nodes[node].Left], Right = child[nodes[node].Right] })],
                [.. leaves.Select(node => new TreeLeaf(nodes[node].Value, Math.Max(nodes[node].Cover, LeastCover)))]);
        }
        catch (ArgumentException error)
        {
            throw new InvalidDataException($"{place}: {error.Message}", error);
        }
    }

    // From the root, each split before its children; a node that is reached twice, or that does not exist, is told.
    static (List<int> Splits, List<int> Leaves) Order(ImportedNode[] nodes, string place)
    {
        var (splits, leaves) = (new List<int>(), new List<int>());
        var isReached = new bool[nodes.Length];
        var ahead = new Stack<int>([0]);
        while (ahead.TryPop(out var node))
        {
            if (node < 0 || node >= nodes.Length)
                throw Wrong(place, $"a split leads to node {node}, but there are {nodes.Length}");
            if (isReached[node])
                throw Wrong(place, $"node {node} is reached twice");

            isReached[node] = true;
            if (nodes[node].IsLeaf)
            {
                leaves.Add(node);
                continue;
            }

            splits.Add(node);
            ahead.Push(nodes[node].Right);
            ahead.Push(nodes[node].Left);
        }

        return (splits, leaves);
    }

    static TreeSplit Split(ImportedNode node, IReadOnlyList<FeatureColumn> features) => new()
    {
        Feature = node.Feature,
        Threshold = features[node.Feature].Kind == FeatureKind.Category ? 0 : node.Threshold,
        LeftLevels = features[node.Feature].Kind == FeatureKind.Category ? node.LeftLevels ?? Below(node.Threshold, features[node.Feature]) : node.LeftLevels,
        MissingGoesLeft = node.MissingGoesLeft,
        ZeroIsMissing = node.ZeroIsMissing,
        Gain = node.Gain,
        Left = 0,
        Right = 0,
    };

    // The catalog knows a category where the other program saw numbers, its codes: the codes below the threshold are the levels that go left.
    static int[] Below(float threshold, FeatureColumn category) => [.. Enumerable.Range(0, category.Levels.Count + 1).Where(level => level < threshold)];

    static InvalidDataException Wrong(string place, FormattableString what) =>
        new($"{place}: {what.ToString(CultureInfo.InvariantCulture)}; the file is damaged: save the model again.");
}
