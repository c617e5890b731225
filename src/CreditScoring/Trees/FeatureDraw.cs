using System.Runtime.Intrinsics;
using CreditScoring.Numerics;

namespace CreditScoring.Trees;

/// <summary>The features drawn for one tree, arranged as the histogram kernel takes them.</summary>
sealed class FeatureDraw
{
    readonly int[][] features;        // [lane][place among the drawn]
    readonly Vector128<byte>[] bytes; // [lane]: bytes of the drawn features, first to last, then none

    /// <param name="table">The development sample.</param>
    /// <param name="fraction">Share of the varying features to draw, in (0, 1]; at least one is drawn.</param>
    /// <param name="random">Decides which.</param>
    public FeatureDraw(BinnedTable table, double fraction, Random64 random)
    {
        var placed = table.Placed;
        var order = Enumerable.Range(0, placed.Length).ToArray();
        var count = Math.Clamp((int)Math.Round(placed.Length * fraction), Math.Min(1, placed.Length), placed.Length);
        IsAll = count == placed.Length;
        if (!IsAll)
            random.Shuffle(order.AsSpan());
        Array.Sort(order, 0, count);
        Drawn = [.. order.AsSpan(0, count).ToArray().Select(place => placed[place]).Order()];

        features = new int[table.Groups.Length * RowGroup.Lanes][];
        bytes = new Vector128<byte>[features.Length];
        for (int lane = 0, next = 0; lane < features.Length; lane++)
        {
            var first = next;
            while (next < count && order[next] < (lane + 1) * RowGroup.LaneWidth)
                next++;

            var drawn = order.AsSpan(first..next);
            features[lane] = new int[drawn.Length];
            bytes[lane] = Vector128<byte>.AllBitsSet;
            for (var place = 0; place < drawn.Length; place++)
            {
                features[lane][place] = placed[drawn[place]];
                bytes[lane] = bytes[lane].WithElement(place, (byte)(drawn[place] % RowGroup.LaneWidth));
            }
        }
    }

    /// <summary>Whether no varying feature is left out.</summary>
    public bool IsAll { get; }

    /// <summary>The drawn features, ascending.</summary>
    public int[] Drawn { get; }

    /// <summary>The drawn features of a lane, in the order of the kernel's sums.</summary>
    public ReadOnlySpan<int> Features(int lane) => features[lane];

    /// <summary>Where the drawn features of a lane are among its 16 bytes.</summary>
    public Vector128<byte> Bytes(int lane) => bytes[lane];

    /// <summary>How many features of a lane are drawn, in fours, rounded up.</summary>
    public int Quads(int lane) => (features[lane].Length + 3) / 4;
}
