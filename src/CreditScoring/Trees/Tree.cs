namespace CreditScoring.Trees;

/// <summary>A decision tree that adds log-odds of default.</summary>
public sealed class Tree
{
    readonly Node[] nodes;
    readonly double[] values;

    /// <param name="splits">The questions; the first is asked first, and each comes after the one that leads to it.</param>
    /// <param name="leaves">The answers, one more than the questions.</param>
    /// <exception cref="ArgumentException">The parts are no tree: the message names the split or leaf and what is wrong with it.</exception>
    public Tree(IReadOnlyList<TreeSplit> splits, IReadOnlyList<TreeLeaf> leaves)
    {
        Splits = [.. splits];
        Leaves = [.. leaves];
        TreeShape.Check(Splits, Leaves);

        nodes = [.. Splits.Select(split => new Node(split))];
        values = [.. Leaves.Select(leaf => leaf.Value)];
    }

    /// <summary>The questions, each after the one that leads to it; none when the tree is a single leaf.</summary>
    public IReadOnlyList<TreeSplit> Splits { get; }

    /// <summary>The answers.</summary>
    public IReadOnlyList<TreeLeaf> Leaves { get; }

    /// <summary>Weight of the development clients who reach each split, in the order of <see cref="Splits"/>.</summary>
    public double[] SplitCovers()
    {
        var covers = new double[Splits.Count];
        for (var split = covers.Length - 1; split >= 0; split--)
            covers[split] = CoverOf(Splits[split].Left, covers) + CoverOf(Splits[split].Right, covers);

        return covers;
    }

    /// <summary>Position of the leaf at which a client ends.</summary>
    /// <param name="row">The client's values, in the order of the features; NaN is missing.</param>
    public int LeafOf(ReadOnlySpan<float> row)
    {
        var child = nodes.Length > 0 ? 0 : ~0;
        while (child >= 0)
        {
            ref readonly var node = ref nodes[child];
            child = node.GoesLeft(row[node.Feature]) ? node.Left : node.Right;
        }

        return ~child;
    }

    /// <summary>Log-odds of default that the tree adds for a client.</summary>
    /// <param name="row">The client's values, in the order of the features; NaN is missing.</param>
    public double Value(ReadOnlySpan<float> row) => values[LeafOf(row)];

    /// <summary>Whether a client's value of a split's feature leads left.</summary>
    internal bool GoesLeft(int split, float value) => nodes[split].GoesLeft(value);

    double CoverOf(int child, double[] covers) => child >= 0 ? covers[child] : Leaves[~child].Cover;

    // A split as the walk needs it.
    readonly struct Node
    {
        public readonly int Feature, Left, Right;
        readonly float threshold, greatestMissing;
        readonly bool missingGoesLeft;
        readonly ulong[]? leftLevels; // 64 levels a word

        public Node(TreeSplit split)
        {
            (Feature, Left, Right) = (split.Feature, split.Left, split.Right);
            (threshold, missingGoesLeft) = (split.Threshold, split.MissingGoesLeft);
            greatestMissing = split.ZeroIsMissing ? TreeSplit.ZeroWidth : -1;
            if (split.LeftLevels is not { } levels)
                return;

            leftLevels = new ulong[levels.Count == 0 ? 0 : levels[^1] / 64 + 1];
            foreach (var level in levels)
                leftLevels[level >> 6] |= 1UL << level;
        }

        public bool GoesLeft(float value)
        {
            // One comparison for NaN and, where 0 is missing, for what lies around it.
            if (!(MathF.Abs(value) > greatestMissing))
                return missingGoesLeft;
            if (leftLevels is null)
                return value < threshold;

            return value >= 0 && value < leftLevels.Length * 64 && (leftLevels[(int)value >> 6] >> (int)value & 1) != 0;
        }
    }
}
