namespace CreditScoring.Trees;

/// <summary>Grows one tree after another, each time splitting the leaf that gains most.</summary>
/// <remarks>Source: Shi (2007), Best-first decision tree learning.</remarks>
sealed class TreeGrower
{
    readonly BinnedTable table;
    readonly BoostedTreesOptions options;
    readonly TaskPool pool;
    readonly RowPartition partition;
    readonly SplitSearch search;
    readonly long[] ordered; // packed gradients of one leaf, pinned
    readonly List<GrowingLeaf> leaves = [];
    readonly List<TreeSplit> splits = [];
    readonly Stack<long[]> histograms = [];

    public TreeGrower(BinnedTable table, BoostedTreesOptions options, TaskPool pool)
    {
        this.table = table;
        this.options = options;
        this.pool = pool;
        partition = new RowPartition(table, pool);
        search = new SplitSearch(table, options, pool);
        ordered = GC.AllocateUninitializedArray<long>(table.RowCount, pinned: true);
        for (var leaf = 0; leaf < options.Leaves; leaf++)
            histograms.Push(new long[search.HistogramLength]);
    }

    /// <summary>Grows a tree and adds its values to the log-odds.</summary>
    /// <param name="draw">The features that may be asked for.</param>
    /// <param name="gradients">Gradients of the log loss at <paramref name="logOdds"/>.</param>
    /// <param name="logOdds">Log-odds of each client.</param>
    /// <returns>The tree; null when no split gains enough.</returns>
    public Tree? Grow(FeatureDraw draw, Gradients gradients, double[] logOdds)
    {
        Begin(draw, gradients);
        while (leaves.Count < options.Leaves && MostGaining() is { } leaf)
        {
            var split = leaf.Best;
            var leftCount = partition.Split(leaf, split);
            if (Math.Min(leftCount, leaf.Count - leftCount) < options.MinRowsPerLeaf)
            {
                leaf.Caution *= 1.25;
                search.FindAgain(leaf);
                continue;
            }

            var right = Split(leaf, split, leftCount, gradients.Scale);
            if (leaves.Count < options.Leaves)
                FindSplits(leaf, right, gradients);
        }

        foreach (var leaf in leaves)
            histograms.Push(leaf.Histogram);

        return splits.Count == 0 ? null : Finish(gradients, logOdds);
    }

    void Begin(FeatureDraw draw, Gradients gradients)
    {
        partition.Reset();
        search.Begin(draw, gradients.Scale);
        leaves.Clear();
        splits.Clear();
        leaves.Add(new GrowingLeaf
        {
            Count = table.RowCount, Total = gradients.Total, Loss = new LeafLoss(options.L1, options.L2), Histogram = histograms.Pop(),
        });
        search.Find(leaves[0], partition.Rows, gradients.Packed, sibling: null);
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
        var right = new GrowingLeaf
        {
            Begin = leaf.Begin + leftCount, Count = leaf.Count - leftCount, Total = leaf.Total - split.Left, Depth = leaf.Depth + 1,
            Parent = position, Loss = rightLoss, Histogram = histograms.Pop(),
        };
        (leaf.Count, leaf.Total, leaf.Depth, leaf.Parent, leaf.IsLeft, leaf.Loss, leaf.Caution, leaf.Best) =
            (leftCount, split.Left, leaf.Depth + 1, position, true, leftLoss, 1, default);
        leaves.Add(right);

        return right;
    }

    // Only the smaller child is added up; the parent's sums less its own are its sibling's.
    void FindSplits(GrowingLeaf left, GrowingLeaf right, Gradients gradients)
    {
        var (smaller, larger) = left.Count <= right.Count ? (left, right) : (right, left);
        if (smaller == left)
            (left.Histogram, right.Histogram) = (right.Histogram, left.Histogram);
        if (larger.Count < 2 * options.MinRowsPerLeaf || (options.MaxDepth > 0 && larger.Depth >= options.MaxDepth))
            return;

        var rows = partition.Rows.AsSpan(smaller.Begin, smaller.Count);
        for (var item = 0; item < rows.Length; item++)
            ordered[item] = gradients.Packed[rows[item]];
        search.Find(smaller, rows, ordered.AsSpan(0, rows.Length), larger);
    }

    // Values come from the unpacked gradients, summed in the order of rows: packing rounds, and a leaf of few rows would show it.
    Tree Finish(Gradients gradients, double[] logOdds)
    {
        var answers = new TreeLeaf[leaves.Count];
        pool.Run(answers.Length, (item, _) =>
        {
            var leaf = leaves[item];
            var rows = partition.Rows.AsSpan(leaf.Begin, leaf.Count);
            var (gradient, hessian) = gradients.Sum(rows);
            var value = leaf.Loss.Value(gradient, hessian) * options.LearningRate;
            foreach (var row in rows)
                logOdds[row] += value;
            answers[item] = new TreeLeaf(value, leaf.Count);
        });

        return new Tree(splits, answers);
    }

    int DirectionOf(SplitCandidate split) =>
        options.MonotoneDirections && !table.Bins[split.Feature].IsCategory && split.LastLeftBin >= 0 ? table.Features[split.Feature].Direction : 0;
}
