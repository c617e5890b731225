using System.Runtime.CompilerServices;

namespace CreditScoring.Trees;

/// <summary>Grows one tree after another, each time splitting the leaf that gains most.</summary>
/// <remarks>Source: Shi (2007), Best-first decision tree learning.</remarks>
sealed class TreeGrower
{
    readonly BinnedTable table;
    readonly BoostedTreesOptions options;
    readonly TaskPool pool;
    readonly RowPartition partition, following;
    readonly NodeFeatures nodes;
    readonly SplitSearch search;
    readonly long[] ordered; // packed gradients of one leaf, pinned
    readonly List<GrowingLeaf> leaves = [];
    readonly List<TreeSplit> splits = [];
    readonly Stack<long[]> histograms = [];
    ulong nodeCount;

    /// <param name="table">Values of the clients.</param>
    /// <param name="options">How to grow.</param>
    /// <param name="nodes">By what each leaf may be split.</param>
    /// <param name="drawn">Most rows that a tree is grown on.</param>
    /// <param name="following">Most rows that follow it.</param>
    /// <param name="pool">Does the work.</param>
    public TreeGrower(BinnedTable table, BoostedTreesOptions options, NodeFeatures nodes, int drawn, int following, TaskPool pool)
    {
        this.table = table;
        this.options = options;
        this.nodes = nodes;
        this.pool = pool;
        partition = new RowPartition(table, drawn, pool);
        this.following = new RowPartition(table, following, pool);
        search = new SplitSearch(table, options, pool);
        ordered = GC.AllocateUninitializedArray<long>(drawn, pinned: true);
        for (var leaf = 0; leaf < options.Leaves; leaf++)
            histograms.Push(new long[search.HistogramLength]);
    }

    /// <summary>Grows a tree and adds its values to the log-odds.</summary>
    /// <param name="draw">The features that may be asked for.</param>
    /// <param name="drawn">The rows to grow it on, ascending.</param>
    /// <param name="follow">Other rows whose log-odds it changes, ascending.</param>
    /// <param name="gradients">Gradients of the loss at <paramref name="logOdds"/>.</param>
    /// <param name="rate">Share of its answer that is kept.</param>
    /// <param name="logOdds">Log-odds of each client.</param>
    /// <returns>The tree; null when no split gains enough.</returns>
    public Tree? Grow(FeatureDraw draw, int[] drawn, int[] follow, Gradients gradients, double rate, double[] logOdds)
    {
        Begin(draw, drawn, follow, gradients);
        while (leaves.Count < options.Leaves && MostGaining() is { } leaf)
        {
            var split = leaf.Best;
            var leftCount = partition.Split(leaf.Begin, leaf.Count, split, options.MinRowsPerLeaf);
            if (Math.Min(leftCount, leaf.Count - leftCount) < options.MinRowsPerLeaf)
            {
                leaf.Caution *= 1.25;
                search.FindAgain(leaf);
                continue;
            }

            var right = Split(leaf, split, leftCount, gradients.Scale);
            if (leaves.Count < options.Leaves)
                FindSplits(leaf, right, draw, gradients);
        }

        foreach (var leaf in leaves)
            histograms.Push(leaf.Histogram);

        return splits.Count == 0 ? null : Finish(gradients, rate, logOdds);
    }

    void Begin(FeatureDraw draw, int[] drawn, int[] follow, Gradients gradients)
    {
        partition.Reset(drawn);
        following.Reset(follow);
        search.Begin(draw, gradients.Scale);
        leaves.Clear();
        splits.Clear();
        leaves.Add(new GrowingLeaf
        {
            Count = drawn.Length, FollowingCount = follow.Length, Total = gradients.Total, Loss = new LeafLoss(options.L1, options.L2),
            Histogram = histograms.Pop(), Allowed = AllowedBy(null, draw),
        });
        search.Find(leaves[0], partition.Rows.AsSpan(0, drawn.Length), Ordered(drawn, gradients), sibling: null);
    }

    bool[]? AllowedBy(ulong[]? groups, FeatureDraw draw) => nodes.Of(groups, draw.Drawn, nodeCount++, table.Features.Count);

    // Gradients in the order of some rows; a run of rows needs no copy.
    Span<long> Ordered(ReadOnlySpan<int> rows, Gradients gradients)
    {
        if (rows[^1] - rows[0] == rows.Length - 1)
            return gradients.Packed.AsSpan(rows[0], rows.Length);

        var destination = ordered.AsSpan(0, rows.Length);
        Gather(gradients.Packed, rows, destination);

        return destination;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Gather(ReadOnlySpan<long> packed, ReadOnlySpan<int> rows, Span<long> destination)
    {
        for (var item = 0; item < destination.Length && item < rows.Length; item++)
            destination[item] = packed[rows[item]];
    }

    GrowingLeaf? MostGaining()
    {
        var most = leaves.MaxBy(leaf => leaf.Best.Gain)!; // the first of equals

        return most.Best.Gain > 0 ? most : null;
    }

    // The leaf becomes its own left child; the right one is new and last.
    GrowingLeaf Split(GrowingLeaf leaf, SplitCandidate split, int leftCount, GradientScale scale)
    {
        var position = splits.Count;
        var bins = table.Bins[split.Feature];
        splits.Add(new TreeSplit
        {
            Feature = split.Feature,
            Threshold = bins.IsCategory ? 0 : bins.ThresholdAfter(split.LastLeftBin),
            LeftLevels = bins.IsCategory ? bins.LevelsOf(split.LeftCodes) : null,
            MissingGoesLeft = split.LeftCodes.Contains(bins.MissingCode),
            Left = ~leaves.IndexOf(leaf),
            Right = ~leaves.Count,
            Gain = split.Gain,
        });
        if (leaf.Parent >= 0)
            splits[leaf.Parent] = leaf.IsLeft ? splits[leaf.Parent] with { Left = position } : splits[leaf.Parent] with { Right = position };

        var (leftLoss, rightLoss) = MonotoneBounds.Of(leaf, split, DirectionOf(split), scale);
        var leftFollowing = following.Split(leaf.FollowingBegin, leaf.FollowingCount, split);
        var groups = nodes.After(leaf.Groups, split.Feature);
        var right = new GrowingLeaf
        {
            FollowingBegin = leaf.FollowingBegin + leftFollowing, FollowingCount = leaf.FollowingCount - leftFollowing, Groups = groups,
            Begin = leaf.Begin + leftCount, Count = leaf.Count - leftCount, Total = leaf.Total - split.Left, Depth = leaf.Depth + 1,
            Parent = position, Loss = rightLoss, Histogram = histograms.Pop(),
        };
        (leaf.Count, leaf.Total, leaf.Depth, leaf.Parent, leaf.IsLeft, leaf.Loss, leaf.Caution, leaf.Best) =
            (leftCount, split.Left, leaf.Depth + 1, position, true, leftLoss, 1, default);
        (leaf.FollowingCount, leaf.Groups) = (leftFollowing, groups);
        leaves.Add(right);

        return right;
    }

    // Only the smaller child is added up; the parent's sums less its own are its sibling's.
    void FindSplits(GrowingLeaf left, GrowingLeaf right, FeatureDraw draw, Gradients gradients)
    {
        var (smaller, larger) = left.Count <= right.Count ? (left, right) : (right, left);
        if (smaller == left)
            (left.Histogram, right.Histogram) = (right.Histogram, left.Histogram);
        if (larger.Count < 2 * options.MinRowsPerLeaf || (options.MaxDepth > 0 && larger.Depth >= options.MaxDepth))
            return;

        (left.Allowed, right.Allowed) = (AllowedBy(left.Groups, draw), AllowedBy(right.Groups, draw));
        var rows = partition.Rows.AsSpan(smaller.Begin, smaller.Count);
        search.Find(smaller, rows, Ordered(rows, gradients), larger);
    }

    // Values come from the unpacked gradients, summed in the order of rows: packing rounds, and a leaf of few rows would show it.
    Tree Finish(Gradients gradients, double rate, double[] logOdds)
    {
        var answers = new TreeLeaf[leaves.Count];
        pool.Run(answers.Length, (item, _) =>
        {
            var leaf = leaves[item];
            var rows = partition.Rows.AsSpan(leaf.Begin, leaf.Count);
            var (gradient, hessian) = gradients.Sum(rows);
            var value = leaf.Loss.Value(gradient, hessian) * rate;
            foreach (var row in rows)
                logOdds[row] += value;
            foreach (var row in following.Rows.AsSpan(leaf.FollowingBegin, leaf.FollowingCount))
                logOdds[row] += value;
            answers[item] = new TreeLeaf(value, gradients.Weight(rows));
        });

        return new Tree(splits, answers);
    }

    int DirectionOf(SplitCandidate split) =>
        options.MonotoneDirections && !table.Bins[split.Feature].IsCategory && split.LastLeftBin >= 0 ? table.Features[split.Feature].Direction : 0;
}
