using System.Globalization;

namespace CreditScoring.Trees.Import;

/// <summary>One tree of a LightGBM text model.</summary>
/// <remarks>
/// LightGBM compares in 64 bits and sends a number left when it is <em>at most</em> the threshold; for values of 32 bits that is the same as being below the next
/// 32-bit number above the threshold. Source: LightGBM's include/LightGBM/tree.h (decision types, missing values, bit sets of categories).
/// </remarks>
static class LightGbmTree
{
    const int CategoryBit = 1, DefaultLeftBit = 2, MissingTypeShift = 2, MissingTypeMask = 3;

    /// <summary>Reads the nodes of a tree: splits first, then leaves.</summary>
    /// <param name="section">The lines of the tree.</param>
    /// <param name="scale">What leaves are multiplied by to give log-odds.</param>
    /// <exception cref="InvalidDataException">A line is missing or wrong, or the tree has linear models in its leaves.</exception>
    public static ImportedNode[] Read(LightGbmSection section, double scale)
    {
        if (section.Has("is_linear") && section.Text("is_linear") != "0")
            throw new InvalidDataException($"{section.Place} has a linear model in each leaf (linear_tree); only trees with a number in each leaf can be imported: train again without linear_tree.");

        var leaves = section.Count("num_leaves");
        var values = section.Numbers("leaf_value", leaves);
        var covers = Covers(section, leaves);
        if (leaves == 0)
            throw section.Wrong("num_leaves", "0", "at least 1");

        var answers = values.Select((value, leaf) => new ImportedNode { Value = value * scale, Cover = covers[leaf] });

        return leaves == 1 ? [.. answers] : [.. Splits(section, leaves - 1), .. answers];
    }

    static double[] Covers(LightGbmSection section, int leaves)
    {
        // Counts are what LightGBM's own contributions weigh by. A tree of one leaf needs no weight.
        if (section.Has("leaf_count") && section.Words("leaf_count").Length == leaves)
            return section.Numbers("leaf_count");

        return leaves == 1 ? [1] : throw section.Wrong("leaf_count", section.Has("leaf_count") ? $"{section.Words("leaf_count").Length} values" : "missing", $"{leaves}, which contributions need");
    }

    static IEnumerable<ImportedNode> Splits(LightGbmSection section, int splits)
    {
        var features = section.Integers("split_feature", splits);
        var thresholds = section.Bounds("threshold", splits);
        var types = section.Integers("decision_type", splits);
        var (left, right) = (section.Integers("left_child", splits), section.Integers("right_child", splits));
        var gains = section.Numbers("split_gain", splits);
        var hasCategories = section.Count("num_cat") > 0;
        var boundaries = hasCategories ? section.Integers("cat_boundaries") : [];
        var words = hasCategories ? section.Integers("cat_threshold") : [];

        for (var split = 0; split < splits; split++)
        {
            var node = new ImportedNode
            {
                Left = Child(left[split]),
                Right = Child(right[split]),
                Feature = features[split] is >= 0 and <= int.MaxValue ? (int)features[split] : -1,
                Gain = Math.Max(0, gains[split]),
            };

            yield return (types[split] & CategoryBit) != 0
                ? node with { LeftLevels = Levels(section, thresholds[split], boundaries, words) } // a missing category goes right, whatever the type
                : Number(node, thresholds[split], (int)types[split]);
        }

        // Leaves stand after the splits; a child that is neither becomes a node that does not exist.
        int Child(long child) => child >= 0 && child < splits ? (int)child : child < 0 && ~child <= splits ? splits + (int)~child : int.MaxValue;
    }

    static ImportedNode Number(ImportedNode node, double threshold, int type)
    {
        var isDefaultLeft = (type & DefaultLeftBit) != 0;
        node = (type >> MissingTypeShift & MissingTypeMask) switch
        {
            0 => node with { MissingGoesLeft = 0 <= threshold }, // missing is read as 0
            1 => node with { MissingGoesLeft = isDefaultLeft, ZeroIsMissing = true },
            _ => node with { MissingGoesLeft = isDefaultLeft },
        };

        // "At most infinity" holds for infinity itself, which no "below" says: every number goes left, so none is below negative infinity with the sides changed.
        return double.IsPositiveInfinity(threshold)
            ? node with { Threshold = float.NegativeInfinity, Left = node.Right, Right = node.Left, MissingGoesLeft = !node.MissingGoesLeft }
            : node with { Threshold = FirstAbove(threshold) };
    }

    /// <summary>The 32-bit number, perhaps infinite, below which lie just the 32-bit values that are at most a threshold.</summary>
    /// <remarks>LightGBM takes every value up to 1e-35 from 0 for 0 before it compares, so those stay together on the side of 0.</remarks>
    public static float FirstAbove(double threshold)
    {
        if (Math.Abs(threshold) <= TreeSplit.ZeroWidth)
            return threshold < 0 ? -TreeSplit.ZeroWidth : float.BitIncrement(TreeSplit.ZeroWidth);

        var nearest = (float)threshold;

        return nearest > threshold ? nearest : float.BitIncrement(nearest);
    }

    // The threshold is the position of a set among cat_boundaries, which say where its 32-bit words begin and end.
    static int[] Levels(LightGbmSection section, double threshold, long[] boundaries, long[] words)
    {
        if (threshold != Math.Floor(threshold) || threshold < 0 || threshold > boundaries.Length - 2)
            throw section.Wrong("threshold", threshold.ToString("R", CultureInfo.InvariantCulture), $"for a category, a whole number from 0 to {boundaries.Length - 2}, the position of a set in cat_boundaries");

        var (start, end) = (boundaries[(int)threshold], boundaries[(int)threshold + 1]);
        if (start < 0 || end < start || end > words.Length)
            throw section.Wrong("cat_boundaries", $"{start} to {end}", $"rising positions up to {words.Length}, the number of values of cat_threshold");

        var levels = new List<int>();
        for (var word = start; word < end; word++)
            for (var bit = 0; bit < 32; bit++)
                if ((words[word] >> bit & 1) != 0)
                    levels.Add((int)(word - start) * 32 + bit);

        return [.. levels];
    }
}
