using System.Globalization;

namespace CreditScoring.Trees.Import;

/// <summary>One tree of an XGBoost document.</summary>
/// <remarks>
/// XGBoost sends a number left when it is below the threshold, in 32 bits, as our trees do; the categories it lists go <em>right</em>, all others left.
/// Ours go left by their list, so the children of such a split change places. The value of a leaf stands where a split has its threshold.
/// </remarks>
static class XgboostTree
{
    /// <summary>Reads the nodes of a tree.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="weight">What DART multiplies its leaves by; 1 otherwise.</param>
    /// <exception cref="InvalidDataException">An array is missing, too short or holds what it must not.</exception>
    public static ImportedNode[] Read(DocumentNode tree, double weight)
    {
        if (tree["tree_param"].Find("size_leaf_vector")?.Count() is > 1 and var outputs)
            throw new InvalidDataException($"{tree.Place} has {outputs} values in a leaf; only models of one outcome, default or not, can be imported.");

        var left = tree["left_children"].Integers();
        var right = tree["right_children"].Integers(left.Length);
        var features = tree["split_indices"].Integers(left.Length);
        var conditions = tree["split_conditions"].Numbers(left.Length);
        var defaultLeft = tree["default_left"].Numbers(left.Length);
        var covers = tree["sum_hessian"].Numbers(left.Length);
        var gains = tree["loss_changes"].Numbers(left.Length);
        var categories = Categories(tree, left.Length);
        if (left.Length == 0)
            throw new InvalidDataException($"{tree.Place} has no node; the file is damaged: save the model again.");

        return [.. left.Select((_, node) => Node(node))];

        ImportedNode Node(int node)
        {
            if (left[node] == -1)
                return new ImportedNode { Value = Finite(tree, "split_conditions", node, conditions[node]) * weight, Cover = Finite(tree, "sum_hessian", node, covers[node]) };
            if (left[node] < 0 || right[node] < 0)
                throw new InvalidDataException(string.Create(
                    CultureInfo.InvariantCulture, $"{tree.Place}: node {node} leads to {left[node]} and {right[node]}, expected two nodes, or -1 on the left of a leaf; the file is damaged: save the model again."));

            var gain = Math.Max(0, Finite(tree, "loss_changes", node, gains[node])); // pruned trees may keep a loss change a rounding error below 0
            if (categories[node] is not { } listed)
                return new ImportedNode
                {
                    Left = left[node], Right = right[node], Feature = features[node], Threshold = Threshold(tree, node, conditions[node]), MissingGoesLeft = defaultLeft[node] != 0, Gain = gain,
                };

            return new ImportedNode
            {
                Left = right[node], Right = left[node], Feature = features[node], LeftLevels = listed, MissingGoesLeft = defaultLeft[node] == 0, Gain = gain,
            };
        }
    }

    // categories_nodes names the splits by category; segment and size say which part of categories belongs to each.
    static int[]?[] Categories(DocumentNode tree, int nodes)
    {
        var ofNode = new int[]?[nodes];
        if (tree.Find("categories_nodes")?.Integers() is not { Length: > 0 } splits)
            return ofNode;

        var all = tree["categories"].Integers();
        var starts = tree["categories_segments"].Integers(splits.Length);
        var sizes = tree["categories_sizes"].Integers(splits.Length);
        for (var split = 0; split < splits.Length; split++)
        {
            if (splits[split] < 0 || splits[split] >= nodes)
                throw new InvalidDataException($"{tree.Place}.categories_nodes names node {splits[split]}, but there are {nodes}; the file is damaged: save the model again.");
            if (starts[split] < 0 || sizes[split] < 0 || starts[split] > all.Length - sizes[split])
                throw new InvalidDataException(
                    $"{tree.Place}: node {splits[split]} has {sizes[split]} categories from position {starts[split]}, but there are {all.Length}; the file is damaged: save the model again.");

            ofNode[splits[split]] = [.. all.AsSpan(starts[split], sizes[split]).ToArray().Distinct().Order()];
        }

        return ofNode;
    }

    static float Threshold(DocumentNode tree, int node, double condition) => double.IsNaN(condition)
        ? throw NotFinite(tree, "split_conditions", node, condition)
        : (float)condition;

    // XGBoost counts in 32 bits: rounded to them, the decimals of JSON are the numbers of UBJ.
    static double Finite(DocumentNode tree, string array, int node, double number) =>
        float.IsFinite((float)number) ? (float)number : throw NotFinite(tree, array, node, number);

    static InvalidDataException NotFinite(DocumentNode tree, string array, int node, double number) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{tree.Place}.{array}[{node}] is {number}, expected a finite number; train again without infinite values."));
}
