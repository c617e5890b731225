namespace CreditScoring.Trees;

/// <summary>Sums packed gradients by bin for the leaves of a tree and finds their best splits, lane by lane in parallel.</summary>
sealed unsafe class SplitSearch
{
    /// <summary>Gains below this are rounding.</summary>
    const double LeastGain = 1e-9;

    readonly BinnedTable table;
    readonly BoostedTreesOptions options;
    readonly TaskPool pool;
    readonly int[] offsets;                   // [feature]: where its sums begin in a histogram
    readonly LaneSums[] laneSums;              // [thread]
    readonly CategorySplitFinder[] categories; // [thread]
    readonly SplitCandidate[] bests, siblingBests; // [task]
    readonly int lanesPerTask;

    FeatureDraw draw = null!;
    GradientScale scale;

    public SplitSearch(BinnedTable table, BoostedTreesOptions options, TaskPool pool)
    {
        this.table = table;
        this.options = options;
        this.pool = pool;
        offsets = new int[table.Bins.Length];
        foreach (var feature in table.Varying)
        {
            offsets[feature] = HistogramLength;
            HistogramLength += table.Bins[feature].Count + 1;
        }

        HistogramLength += NumericSplitFinder.Padding;

        // A row of a group is one cache line, best read once; but with few groups for many threads a group is shared out.
        lanesPerTask = pool.ThreadCount == 1 || table.Groups.Length >= 4 * pool.ThreadCount ? RowGroup.Lanes : pool.ThreadCount == 2 ? 2 : 1;
        bests = new SplitCandidate[(table.Plan.Lanes + lanesPerTask - 1) / lanesPerTask];
        siblingBests = new SplitCandidate[bests.Length];
        laneSums = [.. Enumerable.Range(0, pool.ThreadCount).Select(_ => new LaneSums(table, lanesPerTask))];
        categories = [.. Enumerable.Range(0, pool.ThreadCount).Select(_ => new CategorySplitFinder(options))];
    }

    /// <summary>Number of sums in the histogram of a leaf.</summary>
    public int HistogramLength { get; }

    /// <summary>Prepares for the leaves of a new tree.</summary>
    public void Begin(FeatureDraw featureDraw, GradientScale gradientScale) => (draw, scale) = (featureDraw, gradientScale);

    /// <summary>Sums a leaf by bin, its sibling by subtraction, and finds the best split of each.</summary>
    /// <param name="leaf">The leaf whose rows are added up.</param>
    /// <param name="rows">Its rows, pinned.</param>
    /// <param name="gradients">Packed gradient of each, pinned.</param>
    /// <param name="sibling">The other child, holding the histogram of the parent, which becomes its own; null for the root.</param>
    public void Find(GrowingLeaf leaf, Span<int> rows, Span<long> gradients, GrowingLeaf? sibling)
    {
        var search = SearchOf(leaf);
        var siblingSearch = sibling is null ? null : SearchOf(sibling);
        fixed (int* pinnedRows = rows)
        fixed (long* pinnedGradients = gradients)
        {
            // Lambdas take no pointers that are fixed; these stay so until Run returns.
            nint row = (nint)pinnedRows, gradient = (nint)pinnedGradients;
            pool.Run(bests.Length, (task, thread) =>
            {
                var (begin, end) = (task * lanesPerTask, Math.Min((task + 1) * lanesPerTask, table.Plan.Lanes));
                laneSums[thread].Add(draw, begin, end, (int*)row, (long*)gradient, leaf.Count);
                (bests[task], siblingBests[task]) = Collect(begin, end, thread, leaf, search, sibling, siblingSearch);
            });
        }

        leaf.Best = Greatest(bests);
        if (sibling is not null)
            sibling.Best = Greatest(siblingBests);
    }

    /// <summary>Packed sums of a leaf by code of a drawn feature; those of a number's bins are of all bins up to each.</summary>
    public ReadOnlySpan<long> Sums(GrowingLeaf leaf, int feature) => Slice(leaf.Histogram, feature);

    /// <summary>Finds the best split of a leaf whose histogram is known, with more caution.</summary>
    public void FindAgain(GrowingLeaf leaf)
    {
        var search = SearchOf(leaf);
        pool.Run(bests.Length, (task, thread) =>
        {
            var best = Least;
            for (var lane = task * lanesPerTask; lane < Math.Min((task + 1) * lanesPerTask, table.Plan.Lanes); lane++)
                foreach (var (column, members) in draw.Columns(lane))
                    foreach (var member in members)
                        Improve(column.Features[member], thread, leaf, search, ref best);
            bests[task] = best;
        });
        leaf.Best = Greatest(bests);
    }

    // Null when the leaf cannot be split.
    LeafSearch? SearchOf(GrowingLeaf leaf)
    {
        if (leaf.Count < 2 * options.MinRowsPerLeaf || (options.MaxDepth > 0 && leaf.Depth >= options.MaxDepth))
            return null;

        var hessianPerRow = scale.Hessian(leaf.Total) / leaf.Count;
        var minHessian = Math.Max(options.MinHessianPerLeaf, (options.MinRowsPerLeaf - 0.5) * hessianPerRow * leaf.Caution);

        return new LeafSearch(scale, leaf.Total, leaf.Count, minHessian, leaf.Loss);
    }

    SplitCandidate Least => new(Math.Max(options.MinGain, LeastGain), -1, 0, default, 0);

    // Moves a thread's sums into the leaf's histogram, takes them off the parent's, which becomes the sibling's, and searches both while they are near.
    (SplitCandidate Best, SplitCandidate Sibling) Collect(
        int begin, int end, int thread, GrowingLeaf leaf, LeafSearch? search, GrowingLeaf? sibling, LeafSearch? siblingSearch)
    {
        var (best, siblingBest) = (Least, Least);
        Span<long> room = stackalloc long[256]; // a column's features have no more codes than it has
        for (var lane = begin; lane < end; lane++)
        {
            var columns = draw.Columns(lane);
            for (var place = 0; place < columns.Length; place++)
            {
                var (column, members) = columns[place];
                scoped var sums = laneSums[thread].Of(lane - begin, place)[..column.Size];
                if (table.Plan.SparseSets[lane] >= 0)
                    sums[column.UsualCode] += leaf.Total - PackedSums.Total(sums); // rows left out have the usual code
                if (column.Features.Length > 1)
                {
                    var divided = room[..column.Codes];
                    column.Divide(sums, divided);
                    sums = divided;
                }

                foreach (var member in members)
                {
                    var feature = column.Features[member];
                    var own = Slice(leaf.Histogram, feature);
                    if (table.Bins[feature].IsCategory)
                        sums.Slice(column.Begin(member), own.Length).CopyTo(own);
                    else
                        PackedSums.Accumulate(sums.Slice(column.Begin(member), own.Length), own);
                    Improve(feature, thread, leaf, search, ref best);
                    if (sibling is null)
                        continue;

                    PackedSums.Subtract(Slice(sibling.Histogram, feature), own);
                    Improve(feature, thread, sibling, siblingSearch, ref siblingBest);
                }
            }

            laneSums[thread].Clear(lane - begin, columns.Length);
        }

        return (best, siblingBest);
    }

    void Improve(int feature, int thread, GrowingLeaf leaf, LeafSearch? search, ref SplitCandidate best)
    {
        if (search is null || leaf.Allowed?[feature] == false)
            return;

        var bins = table.Bins[feature];
        if (bins.IsCategory)
            categories[thread].Find(Slice(leaf.Histogram, feature), search, feature, ref best);
        else
            NumericSplitFinder.Find(leaf.Histogram.AsSpan(offsets[feature]), bins.Count, search, DirectionOf(feature), feature, ref best);
    }

    int DirectionOf(int feature) => options.MonotoneDirections ? table.Features[feature].Direction : 0;

    Span<long> Slice(long[] histogram, int feature) => histogram.AsSpan(offsets[feature], table.Bins[feature].Count + 1);

    // Tasks follow the order of columns, so of equal gains that of the first column is taken, whatever the number of tasks.
    static SplitCandidate Greatest(SplitCandidate[] candidates)
    {
        var greatest = default(SplitCandidate);
        foreach (var candidate in candidates)
            if (candidate.Feature >= 0 && candidate.Gain > greatest.Gain)
                greatest = candidate;

        return greatest;
    }
}
