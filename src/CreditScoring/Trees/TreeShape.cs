using System.Globalization;

namespace CreditScoring.Trees;

/// <summary>Checks that splits and leaves, perhaps read from a file, are a tree.</summary>
static class TreeShape
{
    /// <exception cref="ArgumentException">They are not; the message names the split or leaf.</exception>
    public static void Check(IReadOnlyList<TreeSplit> splits, IReadOnlyList<TreeLeaf> leaves)
    {
        if (leaves.Count != splits.Count + 1)
            throw Wrong($"it has {splits.Count} splits and {leaves.Count} leaves; there must be one leaf more than splits");

        for (var leaf = 0; leaf < leaves.Count; leaf++)
        {
            if (!double.IsFinite(leaves[leaf].Value))
                throw Wrong($"leaf {leaf} has the value {leaves[leaf].Value}; it must be finite");
            if (!(leaves[leaf].Cover > 0 && double.IsFinite(leaves[leaf].Cover)))
                throw Wrong($"leaf {leaf} has the cover {leaves[leaf].Cover}; it must be finite and above 0");
        }

        // Each child comes later than its parent and is reached once, so all are reached and there is no cycle.
        var splitIsReached = new bool[splits.Count];
        var leafIsReached = new bool[leaves.Count];
        for (var split = 0; split < splits.Count; split++)
        {
            CheckQuestion(split, splits[split]);
            foreach (var child in new[] { splits[split].Left, splits[split].Right })
            {
                if (child >= 0 ? child <= split || child >= splits.Count : ~child >= leaves.Count)
                    throw Wrong($"split {split} leads to {Name(child)}, which does not exist or does not come later");

                ref var isReached = ref child >= 0 ? ref splitIsReached[child] : ref leafIsReached[~child];
                if (isReached)
                    throw Wrong($"{Name(child)} is reached twice, the second time from split {split}");

                isReached = true;
            }
        }
    }

    static void CheckQuestion(int split, TreeSplit question)
    {
        if (question.Feature < 0)
            throw Wrong($"split {split} asks for feature {question.Feature}; it must be at least 0");
        if (float.IsNaN(question.Threshold))
            throw Wrong($"split {split} has the threshold {question.Threshold}; it must be a number");
        if (!(question.Gain >= 0 && double.IsFinite(question.Gain)))
            throw Wrong($"split {split} has the gain {question.Gain}; it must be finite and at least 0");

        for (var item = 0; item < question.LeftLevels?.Count; item++)
            if (question.LeftLevels[item] < 0 || (item > 0 && question.LeftLevels[item] <= question.LeftLevels[item - 1]))
                throw Wrong($"split {split} sends level {question.LeftLevels[item]} left; levels are at least 0 and ascending");
    }

    static string Name(int child) => child >= 0 ? $"split {child}" : $"leaf {~child}";

    static ArgumentException Wrong(FormattableString what) =>
        new("A tree is malformed: " + what.ToString(CultureInfo.InvariantCulture) + ".");
}
