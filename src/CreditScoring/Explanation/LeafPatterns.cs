using CreditScoring.Trees;

namespace CreditScoring.Explanation;

/// <summary>Which features' questions a client passes on the way to each leaf of a tree: a bit per feature, the first feature asked for the lowest.</summary>
sealed class LeafPatterns
{
    readonly Tree tree;
    readonly ulong[] bits; // of each split's feature on the way through it

    /// <exception cref="ArgumentException">A way to a leaf asks for more than 64 features.</exception>
    public LeafPatterns(Tree tree)
    {
        this.tree = tree;
        bits = new ulong[tree.Splits.Count];
        Features = new int[tree.Leaves.Count][];
        var above = new int[bits.Length][];
        if (bits.Length == 0)
            Features[0] = [];
        else
            above[0] = [];
        for (var split = 0; split < bits.Length; split++)
        {
            var asked = tree.Splits[split];
            var place = Array.IndexOf(above[split], asked.Feature);
            int[] below = place >= 0 ? above[split] : [.. above[split], asked.Feature];
            if (below.Length > 64)
                throw new ArgumentException("A way to a leaf asks for 65 features; at most 64 can be compared with a background. Train with fewer leaves.", nameof(tree));

            bits[split] = 1UL << (place >= 0 ? place : below.Length - 1);
            foreach (var child in (ReadOnlySpan<int>)[asked.Left, asked.Right])
                if (child >= 0)
                    above[child] = below;
                else
                    Features[~child] = below;
        }
    }

    /// <summary>Features asked for on the way to each leaf, in the order of the bits.</summary>
    public int[][] Features { get; }

    /// <summary>The pattern of one who passes every question on the way to a leaf.</summary>
    public ulong Whole(int leaf) => Features[leaf].Length == 0 ? 0 : ulong.MaxValue >> (64 - Features[leaf].Length);

    /// <summary>The patterns of one client.</summary>
    /// <param name="row">The client's values; NaN is missing.</param>
    /// <param name="splits">Room for a number per split.</param>
    /// <param name="leaves">Takes the pattern at each leaf.</param>
    public void Find(ReadOnlySpan<float> row, Span<ulong> splits, Span<ulong> leaves)
    {
        if (bits.Length == 0)
            leaves[0] = 0;
        else
            splits[0] = ulong.MaxValue;
        for (var split = 0; split < bits.Length; split++)
        {
            var asked = tree.Splits[split];
            var (passed, failed) = (splits[split], splits[split] & ~bits[split]);
            var goesLeft = tree.GoesLeft(split, row[asked.Feature]);
            Set(asked.Left, goesLeft ? passed : failed, splits, leaves);
            Set(asked.Right, goesLeft ? failed : passed, splits, leaves);
        }
    }

    void Set(int child, ulong pattern, Span<ulong> splits, Span<ulong> leaves)
    {
        if (child >= 0)
            splits[child] = pattern;
        else
            leaves[~child] = pattern & Whole(~child);
    }
}
