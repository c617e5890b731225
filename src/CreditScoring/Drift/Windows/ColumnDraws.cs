using CreditScoring.Features;
using CreditScoring.Numerics;

namespace CreditScoring.Drift.Windows;

/// <summary>Windows drawn from a column of a profile, each compared with the rows that it leaves: what drift looks like where there is none.</summary>
/// <remarks>The rows of a window are drawn from the counts without replacement, and taken out of the reference before they are compared with it.</remarks>
sealed class ColumnDraws
{
    const int Missing = 0, Below = 1, Above = 2, First = 3;

    readonly ProfileColumn column;
    readonly FeatureKind kind;
    readonly double[] values; // of each cell of numbers
    readonly string[] levels;
    readonly int[] counts; // missing, the infinities, then each cell or level
    readonly int[] cellOf; // [row]

    public ColumnDraws(ProfileColumn column)
    {
        this.column = column;
        kind = column.Kind ?? FeatureKind.Numeric;
        (values, levels) = ([], []);
        int[] cells = [];
        if (column.Grid is { } grid)
            (values, cells) = Cells(grid);
        else if (kind == FeatureKind.Category)
        {
            LevelCount[] known = [.. column.Levels, .. column.PooledRows > 0 ? [new LevelCount(ProfileColumn.Pooled, column.PooledRows)] : Array.Empty<LevelCount>()];
            (levels, cells) = ([.. known.Select(level => level.Level)], [.. known.Select(level => level.Count)]);
        }

        counts = [column.Missing, column.NegativeInfinite, column.PositiveInfinite, .. cells];
        cellOf = [.. counts.SelectMany((rows, cell) => Enumerable.Repeat(cell, rows))];
    }

    /// <summary>The comparison of one window drawn.</summary>
    /// <param name="random">Draws.</param>
    /// <param name="size">Rows of the window, at most those of the column.</param>
    /// <param name="options">Limits.</param>
    /// <param name="withStability">Whether the stability index is wanted.</param>
    public ColumnDrift Next(Random64 random, int size, DriftOptions options, bool withStability)
    {
        var drawn = new int[counts.Length];
        for (var row = 0; row < size; row++)
        {
            // After any number of such swaps, the first rows are as likely to be any.
            var other = row + random.NextInt32(cellOf.Length - row);
            (cellOf[row], cellOf[other]) = (cellOf[other], cellOf[row]);
            drawn[cellOf[row]]++;
        }

        int[] left = [.. counts.Zip(drawn, (all, taken) => all - taken)];
        var pair = DriftComparison.AsOutcome(column.Name, kind == FeatureKind.Category ? SamplePair.Of(Levels(left), Levels(drawn)) : SamplePair.OfCells(Numbers(left), Numbers(drawn), Filled(left, drawn)), options);
        var tests = ColumnTests.All(pair, options.ToleranceOf(column.Name), options);

        return DriftComparison.Judged(column.Name, pair, withStability ? PopulationStability.Of(pair, column.Grid?.Tenths ?? []) : null, null, null, [.. tests], options);
    }

    static (double[] Values, int[] Counts) Cells(ProfileGrid grid)
    {
        var (values, counts) = (new List<double>(), new List<int>());
        for (var edge = 0; edge <= grid.Edges.Count; edge++)
        {
            if (grid.Between[edge] > 0)
            {
                var (low, high) = (edge == 0 ? grid.Least : grid.Edges[edge - 1], edge == grid.Edges.Count ? grid.Greatest : grid.Edges[edge]);
                values.Add(low / 2 + high / 2);
                counts.Add(grid.Between[edge]);
            }

            if (edge < grid.Edges.Count && grid.At[edge] > 0)
            {
                values.Add(grid.Edges[edge]);
                counts.Add(grid.At[edge]);
            }
        }

        return ([.. values], [.. counts]);
    }

    List<(double Value, int Reference, int Current)> Filled(int[] left, int[] drawn) =>
        [.. values.Select((value, cell) => (value, left[First + cell], drawn[First + cell]))];

    static ColumnSample Numbers(int[] rows) => ColumnSample.OfCountsOnly(rows.Skip(First).Sum(), rows[Missing], rows[Below], rows[Above], 0, 0);

    ColumnSample Levels(int[] rows) => ColumnSample.OfCounts(levels.Select((level, place) => new LevelCount(level, rows[First + place])), rows[Missing]);
}
