using CreditScoring.Features;

namespace CreditScoring.Drift;

/// <summary>A column of a profile beside one of now: a cell for each value known on both sides, one for all that lies between two edges where the reference has rows.</summary>
sealed class ProfileCells
{
    readonly List<(double Value, int Reference, int Current)> cells = [];
    readonly ColumnSample current;
    int row;

    ProfileCells(ProfileColumn reference, FeatureKind kind, ColumnSample current)
    {
        this.current = current;
        if (kind == FeatureKind.Category)
        {
            var known = reference.Levels.Select(level => level.Level).ToHashSet(StringComparer.Ordinal);
            var now = reference.PooledRows == 0 ? current : ColumnSample.OfCounts(
                current.Levels.GroupBy(level => known.Contains(level.Level) ? level.Level : ProfileColumn.Pooled, level => level.Count, (level, rows) => new LevelCount(level, rows.Sum())), current.Missing);
            Pair = SamplePair.Of(reference.ToSample(kind), now);

            return;
        }

        if (reference.Grid is { } grid)
            Fill(grid, grid.Count);
        else
            AddEach(double.PositiveInfinity);
        Pair = SamplePair.OfCells(reference.ToSample(kind), current, cells);
    }

    /// <summary>The counts side by side.</summary>
    public SamplePair Pair { get; }

    /// <summary>What a distance between the shares of both samples may be more than between those at the edges, in [0, 1]: the greatest, over the cells between two edges, of the lesser of both shares.</summary>
    public double Slack { get; private set; }

    /// <summary>Counts both.</summary>
    /// <param name="reference">The column of the profile.</param>
    /// <param name="kind">The kind of both.</param>
    /// <param name="current">The column of now.</param>
    public static ProfileCells Of(ProfileColumn reference, FeatureKind kind, ColumnSample current) => new(reference, kind, current);

    void Fill(ProfileGrid grid, int count)
    {
        for (var edge = 0; edge <= grid.Edges.Count; edge++)
        {
            var upper = edge < grid.Edges.Count ? grid.Edges[edge] : double.PositiveInfinity;
            if (grid.Between[edge] == 0)
                AddEach(upper);
            else
            {
                // Beyond the reference's extremes there is none of it, whatever the edges.
                var least = edge == 0 ? grid.Least : grid.Edges[edge - 1];
                var greatest = edge == grid.Edges.Count ? grid.Greatest : upper;
                if (edge == 0)
                    AddEach(least);
                AddAll(least / 2 + greatest / 2, grid.Between[edge], count, edge == grid.Edges.Count ? double.BitIncrement(greatest) : upper);
                if (edge == grid.Edges.Count)
                    AddEach(upper);
            }

            if (edge < grid.Edges.Count)
                Add(upper, grid.At[edge], Take(double.BitIncrement(upper)));
        }
    }

    void AddEach(double below)
    {
        while (row < current.Values.Length && current.Values[row] < below)
            Add(current.Values[row], 0, Take(double.BitIncrement(current.Values[row])));
    }

    void AddAll(double value, int reference, int count, double below)
    {
        var now = Take(below);
        Slack = Math.Max(Slack, Math.Min(reference / (double)count, now / (double)Math.Max(1, current.Count)));
        Add(value, reference, now);
    }

    void Add(double value, int reference, int now)
    {
        if (reference + now > 0)
            cells.Add((value, reference, now));
    }

    // Rows of now below a value that no cell has yet.
    int Take(double below)
    {
        var first = row;
        while (row < current.Values.Length && current.Values[row] < below)
            row++;

        return row - first;
    }
}
