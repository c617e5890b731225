using System.Numerics;
using System.Runtime.InteropServices;

namespace CreditScoring.Trees;

/// <summary>Sums packed gradients by bin for the leaves of a tree and finds their best splits, lane by lane in parallel.</summary>
sealed unsafe class SplitSearch
{
    /// <summary>Gains below this are rounding.</summary>
    const double LeastGain = 1e-9;

    /// <summary>Rows added up to one lane before the next has its turn: they and a lane's sums stay in the first cache.</summary>
    const int Tile = 2048;

    readonly BinnedTable table;
    readonly BoostedTreesOptions options;
    readonly TaskPool pool;
    readonly int[] offsets;                   // [feature]: where its sums begin in a histogram
    readonly long[][] laneSums;               // [thread], pinned
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
        foreach (var feature in table.Placed)
        {
            offsets[feature] = HistogramLength;
            HistogramLength += table.Bins[feature].Count + 1;
        }

        // With few groups for many threads, a group is shared out by lanes.
        lanesPerTask = table.Groups.Length >= 4 * pool.ThreadCount || pool.ThreadCount == 1 ? RowGroup.Lanes : 1;
        bests = new SplitCandidate[table.Groups.Length * RowGroup.Lanes / lanesPerTask];
        siblingBests = new SplitCandidate[bests.Length];
        laneSums = new long[pool.ThreadCount][];
        categories = new CategorySplitFinder[pool.ThreadCount];
        for (var thread = 0; thread < laneSums.Length; thread++)
        {
            laneSums[thread] = GC.AllocateArray<long>(RowGroup.Width * HistogramKernel.Stride, pinned: true);
            categories[thread] = new CategorySplitFinder(options);
        }
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
                Add(task, thread, (int*)row, (long*)gradient, leaf.Count);
                Collect(task, thread, leaf.Histogram, sibling?.Histogram);
                bests[task] = BestOf(task, thread, leaf, search);
                if (sibling is not null)
                    siblingBests[task] = BestOf(task, thread, sibling, siblingSearch);
            });
        }

        leaf.Best = Greatest(bests);
        if (sibling is not null)
            sibling.Best = Greatest(siblingBests);
    }

    /// <summary>Finds the best split of a leaf whose histogram is known, with more caution.</summary>
    public void FindAgain(GrowingLeaf leaf)
    {
        var search = SearchOf(leaf);
        pool.Run(bests.Length, (task, thread) => bests[task] = BestOf(task, thread, leaf, search));
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

    void Add(int task, int thread, int* rows, long* gradients, int count)
    {
        fixed (long* sums = laneSums[thread])
        {
            for (var begin = 0; begin < count; begin += Tile)
            {
                var size = Math.Min(Tile, count - begin);
                for (var lane = task * lanesPerTask; lane < (task + 1) * lanesPerTask; lane++)
                {
                    if (draw.Quads(lane) == 0)
                        continue;

                    var codes = table.Groups[lane / RowGroup.Lanes].Rows + lane % RowGroup.Lanes * RowGroup.LaneWidth;
                    HistogramKernel.Add(
                        codes, rows + begin, gradients + begin, size, draw.Bytes(lane), draw.Quads(lane), sums + LaneOffset(lane));
                }
            }
        }
    }

    // Moves a thread's sums into the leaf's histogram and takes them off the parent's.
    void Collect(int task, int thread, long[] histogram, long[]? parent)
    {
        for (var lane = task * lanesPerTask; lane < (task + 1) * lanesPerTask; lane++)
        {
            var sums = laneSums[thread].AsSpan(LaneOffset(lane), RowGroup.LaneWidth * HistogramKernel.Stride);
            var features = draw.Features(lane);
            for (var place = 0; place < features.Length; place++)
            {
                var feature = Slice(histogram, features[place]);
                sums.Slice(place * HistogramKernel.Stride, feature.Length).CopyTo(feature);
                if (parent is not null)
                    Subtract(Slice(parent, features[place]), feature);
            }

            sums[..(draw.Quads(lane) * 4 * HistogramKernel.Stride)].Clear();
        }
    }

    SplitCandidate BestOf(int task, int thread, GrowingLeaf leaf, LeafSearch? search)
    {
        var (histogram, allowed) = (leaf.Histogram, leaf.Allowed);
        var best = new SplitCandidate(Math.Max(options.MinGain, LeastGain), -1, 0, default, 0);
        if (search is not null)
            for (var lane = task * lanesPerTask; lane < (task + 1) * lanesPerTask; lane++)
                foreach (var feature in draw.Features(lane))
                    if (allowed?[feature] == false)
                        continue;
                    else if (table.Bins[feature].IsCategory)
                        categories[thread].Find(Slice(histogram, feature), search, feature, ref best);
                    else
                        NumericSplitFinder.Find(Slice(histogram, feature), search, DirectionOf(feature), feature, ref best);

        return best.Feature < 0 ? default : best;
    }

    int DirectionOf(int feature) => options.MonotoneDirections ? table.Features[feature].Direction : 0;

    Span<long> Slice(long[] histogram, int feature) => histogram.AsSpan(offsets[feature], table.Bins[feature].Count + 1);

    static int LaneOffset(int lane) => lane % RowGroup.Lanes * RowGroup.LaneWidth * HistogramKernel.Stride;

    static void Subtract(Span<long> from, ReadOnlySpan<long> part)
    {
        var wide = MemoryMarshal.Cast<long, Vector<long>>(from);
        var widePart = MemoryMarshal.Cast<long, Vector<long>>(part);
        for (var item = 0; item < wide.Length; item++)
            wide[item] -= widePart[item];
        for (var item = wide.Length * Vector<long>.Count; item < from.Length; item++)
            from[item] -= part[item];
    }

    // Tasks follow the order of features, so of equal gains the first feature's is taken, whatever the number of tasks.
    static SplitCandidate Greatest(SplitCandidate[] candidates)
    {
        var greatest = candidates.Length > 0 ? candidates[0] : default;
        foreach (var candidate in candidates)
            if (candidate.Gain > greatest.Gain)
                greatest = candidate;

        return greatest;
    }
}
