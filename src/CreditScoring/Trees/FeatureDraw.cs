using System.Runtime.Intrinsics;
using CreditScoring.Numerics;

namespace CreditScoring.Trees;

/// <summary>The features drawn for one tree, arranged as the histogram kernel takes them.</summary>
sealed class FeatureDraw
{
    readonly DrawnColumn[][] columns;  // [lane]
    readonly Vector128<byte>[] places; // [lane]: places of the columns to add up, first to last, then the first again

    /// <param name="table">The clients.</param>
    /// <param name="fraction">Share of the varying features to draw, in (0, 1]; at least one is drawn.</param>
    /// <param name="random">Decides which.</param>
    public FeatureDraw(BinnedTable table, double fraction, Random64 random)
    {
        int[] order = [.. table.Varying];
        var count = Math.Clamp((int)Math.Round(order.Length * fraction), Math.Min(1, order.Length), order.Length);
        IsAll = count == order.Length;
        if (!IsAll)
            random.Shuffle(order.AsSpan());
        Array.Sort(order, 0, count);
        Drawn = order[..count];

        var isDrawn = new bool[table.Features.Count];
        foreach (var feature in Drawn)
            isDrawn[feature] = true;

        columns = new DrawnColumn[table.Plan.Lanes][];
        places = new Vector128<byte>[columns.Length];
        for (var lane = 0; lane < columns.Length; lane++)
        {
            var drawn = new List<DrawnColumn>();
            for (var place = 0; place < RowGroup.LaneWidth; place++)
            {
                if (table.Plan.Columns[lane * RowGroup.LaneWidth + place] is not { } column)
                    continue;

                int[] members = [.. Enumerable.Range(0, column.Features.Length).Where(member => isDrawn[column.Features[member]])];
                if (members.Length == 0)
                    continue;

                places[lane] = places[lane].WithElement(drawn.Count, (byte)place);
                drawn.Add(new DrawnColumn(column, members));
            }

            columns[lane] = [.. drawn];
        }
    }

    /// <summary>Whether no varying feature is left out.</summary>
    public bool IsAll { get; }

    /// <summary>The drawn features, ascending.</summary>
    public int[] Drawn { get; }

    /// <summary>The columns of a lane that hold a drawn feature, in the order of the kernel's sums.</summary>
    public ReadOnlySpan<DrawnColumn> Columns(int lane) => columns[lane];

    /// <summary>Where those columns are among the lane's 16 places.</summary>
    public Vector128<byte> Places(int lane) => places[lane];
}

/// <summary>A column that holds drawn features.</summary>
/// <param name="Column">The column.</param>
/// <param name="Members">Places of the drawn features in the column.</param>
readonly record struct DrawnColumn(PackedColumn Column, int[] Members);
