using System.Runtime.CompilerServices;

namespace CreditScoring.Trees;

/// <summary>One thread's sums of some lanes, and its room for the rows of a lane that are not left out.</summary>
sealed unsafe class LaneSums
{
    /// <summary>Rows added up to one lane before the next has its turn: they and a lane's sums stay in the first cache.</summary>
    const int Tile = 2048;

    readonly BinnedTable table;
    readonly long[] sums, keptGradients; // pinned
    readonly int[] keptRows;             // pinned

    /// <param name="table">The clients.</param>
    /// <param name="lanes">Most lanes that are summed at a time.</param>
    public LaneSums(BinnedTable table, int lanes)
    {
        this.table = table;
        sums = GC.AllocateArray<long>(lanes * RowGroup.LaneWidth * HistogramKernel.Stride, pinned: true);
        keptRows = GC.AllocateArray<int>(Tile, pinned: true);
        keptGradients = GC.AllocateArray<long>(Tile, pinned: true);
    }

    /// <summary>Sums by code of a drawn column of a lane; of a sparse lane those of its usual code are still to come.</summary>
    /// <param name="lane">The lane, from 0 for the first one added.</param>
    /// <param name="place">The column's place among the drawn ones.</param>
    public Span<long> Of(int lane, int place) => sums.AsSpan((lane * RowGroup.LaneWidth + place) * HistogramKernel.Stride, 256);

    /// <summary>Adds rows to lanes.</summary>
    /// <param name="draw">What is drawn.</param>
    /// <param name="begin">First lane.</param>
    /// <param name="end">Lane after the last.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="gradients">Packed gradient of each.</param>
    /// <param name="count">Number of rows.</param>
    public void Add(FeatureDraw draw, int begin, int end, int* rows, long* gradients, int count)
    {
        fixed (long* target = sums)
        {
            for (var first = 0; first < count; first += Tile)
            {
                var (size, set, kept) = (Math.Min(Tile, count - first), -1, 0);
                for (var lane = begin; lane < end; lane++)
                {
                    if (draw.Columns(lane).Length is not (> 0 and var columns))
                        continue;

                    var codes = table.Groups[lane / RowGroup.Lanes].Rows + lane % RowGroup.Lanes * RowGroup.LaneWidth;
                    var lanes = target + (lane - begin) * RowGroup.LaneWidth * HistogramKernel.Stride;
                    if (table.Plan.SparseSets[lane] is var sparse && sparse < 0)
                    {
                        HistogramKernel.Add(codes, rows + first, gradients + first, size, draw.Places(lane), columns, lanes);
                        continue;
                    }

                    if (sparse != set)
                        (set, kept) = (sparse, Keep(sparse, rows + first, gradients + first, size));
                    fixed (int* keptRow = keptRows)
                    fixed (long* keptGradient = keptGradients)
                        HistogramKernel.Add(codes, keptRow, keptGradient, kept, draw.Places(lane), columns, lanes);
                }
            }
        }
    }

    /// <summary>Makes the sums of a lane zero again.</summary>
    /// <param name="lane">The lane, from 0 for the first one added.</param>
    /// <param name="columns">Number of its drawn columns.</param>
    public void Clear(int lane, int columns) =>
        sums.AsSpan(lane * RowGroup.LaneWidth * HistogramKernel.Stride, columns * HistogramKernel.Stride).Clear();

    // Writes each row and moves on only where it is kept: no branch to guess wrong.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    int Keep(int set, int* rows, long* gradients, int count)
    {
        var kept = 0;
        fixed (byte* unusual = table.Unusual)
        fixed (int* keptRow = keptRows)
        fixed (long* keptGradient = keptGradients)
        {
            for (var item = 0; item < count; item++)
            {
                keptRow[kept] = rows[item];
                keptGradient[kept] = gradients[item];
                kept += unusual[rows[item]] >> set & 1;
            }
        }

        return kept;
    }
}
