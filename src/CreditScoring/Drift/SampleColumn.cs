using CreditScoring.Features;

namespace CreditScoring.Drift;

/// <summary>A column of a table, sampled when it is asked for: only the columns being compared are sorted and held.</summary>
/// <param name="name">Its name.</param>
/// <param name="kind">Whether it holds numbers or levels; null when it has no value at all.</param>
/// <param name="sample">Sorts it.</param>
public sealed class SampleColumn(string name, FeatureKind? kind, Func<ColumnSample> sample)
{
    /// <summary>Name of the column.</summary>
    public string Name => name;

    /// <summary>Whether it holds numbers or levels; null when every cell is empty, so that it may be either.</summary>
    public FeatureKind? Kind => kind;

    /// <summary>Why it cannot be read; null when it can.</summary>
    public string? Fault { get; init; }

    /// <summary>Sorts the column anew.</summary>
    public ColumnSample Sample() => sample();

    /// <summary>Sorts the column anew; a column of empty cells is of any kind.</summary>
    /// <param name="asked">The kind wanted: the column's own, if it has one.</param>
    public ColumnSample SampleAs(FeatureKind asked)
    {
        var sorted = sample();

        return sorted.Kind == asked ? sorted : ColumnSample.OfCounts([], sorted.Rows);
    }
}
