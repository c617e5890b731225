using System.Globalization;
using CreditScoring.Features;

namespace CreditScoring.Drift;

/// <summary>Two samples of one column side by side: how often each distinct value, or level, occurs in either.</summary>
public sealed class SamplePair
{
    SamplePair(FeatureKind kind, ColumnSample reference, ColumnSample current, double[] values, string[] levels, int[] referenceCounts, int[] currentCounts)
    {
        (Kind, Reference, Current, Values, Levels) = (kind, reference, current, values, levels);
        (ReferenceCounts, CurrentCounts) = (referenceCounts, currentCounts);
    }

    /// <summary>How the tests read the column: numbers taken as categories are as many levels as distinct values.</summary>
    public FeatureKind Kind { get; }

    /// <summary>The column as it was when the model was trained.</summary>
    public ColumnSample Reference { get; }

    /// <summary>The column as it is now.</summary>
    public ColumnSample Current { get; }

    /// <summary>Distinct values of both samples, in rising order; none for a column of levels.</summary>
    public double[] Values { get; }

    /// <summary>Levels of both samples, in ordinal order; none for a numeric column.</summary>
    public string[] Levels { get; }

    /// <summary>Rows of the reference at each distinct value or level; some may be 0.</summary>
    public int[] ReferenceCounts { get; }

    /// <summary>Rows of the current sample at each distinct value or level; some may be 0.</summary>
    public int[] CurrentCounts { get; }

    /// <summary>Number of distinct values or levels in both samples together.</summary>
    public int Distinct => ReferenceCounts.Length;

    /// <summary>A distinct value or level, written out.</summary>
    /// <param name="place">Its place, from 0.</param>
    public string NameOf(int place) => Levels.Length > 0 ? Levels[place] : Values[place].ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Merges two samples of a column.</summary>
    /// <param name="reference">The column as it was.</param>
    /// <param name="current">The column as it is; of the same kind.</param>
    /// <exception cref="ArgumentException">One sample is numeric, the other categorical.</exception>
    public static SamplePair Of(ColumnSample reference, ColumnSample current)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(current);
        if (reference.Kind != current.Kind)
            throw new ArgumentException($"The reference is {reference.Kind}, the current sample {current.Kind}; compare samples of one kind.", nameof(current));

        return reference.Kind == FeatureKind.Numeric ? OfNumbers(reference, current) : OfLevels(reference, current);
    }

    /// <summary>Numbers already counted at values, or at values that stand for all between two edges.</summary>
    internal static SamplePair OfCells(ColumnSample reference, ColumnSample current, IReadOnlyList<(double Value, int Reference, int Current)> cells) => new(
        FeatureKind.Numeric, reference, current, [.. cells.Select(cell => cell.Value)], [], [.. cells.Select(cell => cell.Reference)], [.. cells.Select(cell => cell.Current)]);

    /// <summary>The same samples read as levels, in the order of their values.</summary>
    public SamplePair AsCategories() => new(FeatureKind.Category, Reference, Current, Values, Levels, ReferenceCounts, CurrentCounts);

    static SamplePair OfNumbers(ColumnSample reference, ColumnSample current)
    {
        var left = reference.Values;
        var right = current.Values;
        var count = DistinctOf(left, right);
        var values = GC.AllocateUninitializedArray<double>(count);
        int[] leftCounts = GC.AllocateUninitializedArray<int>(count), rightCounts = GC.AllocateUninitializedArray<int>(count);
        for (int distinct = 0, i = 0, j = 0; distinct < count; distinct++)
        {
            var value = j == right.Length || i < left.Length && left[i] <= right[j] ? left[i] : right[j];
            var (startLeft, startRight) = (i, j);
            while (i < left.Length && left[i] == value)
                i++;
            while (j < right.Length && right[j] == value)
                j++;
            (values[distinct], leftCounts[distinct], rightCounts[distinct]) = (value, i - startLeft, j - startRight);
        }

        return new SamplePair(reference.Kind, reference, current, values, [], leftCounts, rightCounts);
    }

    static int DistinctOf(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        int distinct = 0, i = 0, j = 0;
        while (i < left.Length || j < right.Length)
        {
            var value = j == right.Length || i < left.Length && left[i] <= right[j] ? left[i] : right[j];
            while (i < left.Length && left[i] == value)
                i++;
            while (j < right.Length && right[j] == value)
                j++;
            distinct++;
        }

        return distinct;
    }

    static SamplePair OfLevels(ColumnSample reference, ColumnSample current)
    {
        var left = reference.Levels.ToDictionary(level => level.Level, level => level.Count, StringComparer.Ordinal);
        var right = current.Levels.ToDictionary(level => level.Level, level => level.Count, StringComparer.Ordinal);
        var levels = left.Keys.Union(right.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();

        return new SamplePair(reference.Kind, reference, current, [], levels,
            [.. levels.Select(level => left.GetValueOrDefault(level))], [.. levels.Select(level => right.GetValueOrDefault(level))]);
    }
}
