using CreditScoring.Features;

namespace CreditScoring.Drift;

/// <summary>A column of a reference without its rows: how many are missing and infinite, and the counts of its values or levels.</summary>
public sealed record ProfileColumn
{
    /// <summary>Most levels counted one by one; the rarest of a column with more are counted together.</summary>
    public const int MostLevels = 500;

    /// <summary>What stands for the levels counted together.</summary>
    public const string Pooled = "(other levels)";

    /// <summary>Name of the column.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it holds numbers or levels; null when it has no value at all.</summary>
    public FeatureKind? Kind { get; init; }

    /// <summary>Why it could not be read; null when it could.</summary>
    public string? Fault { get; init; }

    /// <summary>Rows without a value, infinities not counted.</summary>
    public int Missing { get; init; }

    /// <summary>Rows with minus infinity.</summary>
    public int NegativeInfinite { get; init; }

    /// <summary>Rows with plus infinity.</summary>
    public int PositiveInfinite { get; init; }

    /// <summary>Different values or levels; of a merged column, at least so many.</summary>
    public int Distinct { get; init; }

    /// <summary>The counts of numbers; null for levels and for a column without values.</summary>
    public ProfileGrid? Grid { get; init; }

    /// <summary>The counts of levels, in ordinal order; none for numbers.</summary>
    public IReadOnlyList<LevelCount> Levels { get; init; } = [];

    /// <summary>Rows of the levels counted together; 0 when each has its own count.</summary>
    public int PooledRows { get; init; }

    /// <summary>Rows with a finite value or a level.</summary>
    public int Count => Grid?.Count ?? Levels.Sum(level => level.Count) + PooledRows;

    /// <summary>Whether every test of the column is exact from the profile alone: each value, or each level, has its own count.</summary>
    public bool IsComplete => PooledRows == 0 && Grid?.IsComplete != false;

    /// <summary>The profile of a column.</summary>
    /// <param name="column">The column.</param>
    /// <param name="edges">The same column of a profile to merge with, whose edges are taken; null for edges of its own.</param>
    public static ProfileColumn Of(SampleColumn column, ProfileColumn? edges = null)
    {
        if (column.Fault is { } fault)
            return new ProfileColumn { Name = column.Name, Kind = column.Kind, Fault = fault };

        var sample = column.SampleAs(column.Kind ?? edges?.Kind ?? FeatureKind.Numeric);
        var kept = sample.Levels.OrderByDescending(level => level.Count).ThenBy(level => level.Level, StringComparer.Ordinal).Take(MostLevels).OrderBy(level => level.Level, StringComparer.Ordinal).ToArray();

        return new ProfileColumn
        {
            Name = column.Name,
            Kind = column.Kind ?? edges?.Kind,
            Missing = sample.Missing,
            NegativeInfinite = sample.NegativeInfinite,
            PositiveInfinite = sample.PositiveInfinite,
            Distinct = sample.Kind == FeatureKind.Category ? sample.Levels.Count : SamplePair.Of(sample, sample).Distinct,
            Grid = (column.Kind ?? edges?.Kind) != FeatureKind.Numeric ? null : edges?.Grid is { } grid ? grid.OnSameEdges(sample) : ProfileGrid.Of(sample),
            Levels = kept,
            PooledRows = sample.Levels.Sum(level => level.Count) - kept.Sum(level => level.Count),
        };
    }

    /// <summary>The rows of both.</summary>
    /// <param name="other">The same column of other rows, on the same edges.</param>
    /// <exception cref="ArgumentException">It holds something else, or its edges differ.</exception>
    public ProfileColumn Merge(ProfileColumn other)
    {
        if (Name != other.Name || Kind != other.Kind)
            throw new ArgumentException($"Column {Name} ({Kind}) cannot be merged with {other.Name} ({other.Kind}); merge profiles of one table.", nameof(other));

        // With levels counted together on either side, a level's count is known only when both sides have it.
        var levels = Levels.Concat(other.Levels).GroupBy(level => level.Level, StringComparer.Ordinal)
            .Where(same => PooledRows + other.PooledRows == 0 || same.Count() == 2)
            .Select(same => new LevelCount(same.Key, same.Sum(level => level.Count)))
            .OrderBy(level => level.Level, StringComparer.Ordinal).ToArray();
        var grid = (Grid, other.Grid) is ({ } one, { } two) ? one.Merge(two) : null;

        return this with
        {
            Fault = Fault ?? other.Fault,
            Missing = Missing + other.Missing,
            NegativeInfinite = NegativeInfinite + other.NegativeInfinite,
            PositiveInfinite = PositiveInfinite + other.PositiveInfinite,
            Distinct = grid?.IsComplete == true ? grid.At.Count(rows => rows > 0) : Math.Max(Math.Max(Distinct, other.Distinct), levels.Length),
            Grid = grid,
            Levels = levels,
            PooledRows = Count + other.Count - (grid?.Count ?? levels.Sum(level => level.Count)),
        };
    }

    /// <summary>The column as the tests read it, without its values.</summary>
    /// <param name="asked">The kind wanted: its own, if it has one.</param>
    internal ColumnSample ToSample(FeatureKind asked) => asked == FeatureKind.Category
        ? ColumnSample.OfCounts(PooledRows == 0 ? Levels : [.. Levels, new LevelCount(Pooled, PooledRows)], Missing)
        : ColumnSample.OfCountsOnly(Grid?.Count ?? 0, Missing, NegativeInfinite, PositiveInfinite, Grid?.Mean ?? 0, Grid?.StandardDeviation ?? 0);

    /// <summary>Its facts; quantiles are exact until merged.</summary>
    internal ColumnFacts Facts() => ColumnFacts.Of(
        Missing + NegativeInfinite + PositiveInfinite + Count, Missing, NegativeInfinite + PositiveInfinite, Distinct,
        Grid is { Count: > 0 } grid ? (grid.Mean, grid.StandardDeviation, grid.Count, grid.ValueAt) : null);
}
