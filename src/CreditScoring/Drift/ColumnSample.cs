using CreditScoring.Features;

namespace CreditScoring.Drift;

/// <summary>One column of one data set, sorted once so that every test of drift may read it: numbers in order, or levels with their counts.</summary>
public sealed class ColumnSample
{
    readonly double[] values;
    readonly LevelCount[] levels;

    ColumnSample(int count, int missing, int below, int above, double mean, double deviation)
    {
        (Kind, values, levels, Count) = (FeatureKind.Numeric, [], [], count);
        (Missing, NegativeInfinite, PositiveInfinite) = (missing, below, above);
        (Mean, StandardDeviation) = (mean, deviation);
    }

    ColumnSample(FeatureKind kind, double[] values, LevelCount[] levels, int missing, int below, int above)
    {
        (Kind, this.values, this.levels) = (kind, values, levels);
        (Missing, NegativeInfinite, PositiveInfinite) = (missing, below, above);
        Count = kind == FeatureKind.Numeric ? values.Length : levels.Sum(level => level.Count);
        (Mean, StandardDeviation) = kind == FeatureKind.Numeric ? Moments(values) : (0, 0);
    }

    /// <summary>Whether the column holds numbers or levels.</summary>
    public FeatureKind Kind { get; }

    /// <summary>Finite values in rising order; none for a categorical column.</summary>
    public ReadOnlySpan<double> Values => values;

    /// <summary>Levels seen, in ordinal order of their names; none for a numeric column.</summary>
    public IReadOnlyList<LevelCount> Levels => levels;

    /// <summary>Rows with a finite value or a level: what the tests compare.</summary>
    public int Count { get; }

    /// <summary>Rows without a value, infinities not counted.</summary>
    public int Missing { get; }

    /// <summary>Rows with minus infinity.</summary>
    public int NegativeInfinite { get; }

    /// <summary>Rows with plus infinity.</summary>
    public int PositiveInfinite { get; }

    /// <summary>All rows: with a value, missing and infinite.</summary>
    public int Rows => Count + Missing + NegativeInfinite + PositiveInfinite;

    /// <summary>Mean of the values, in the column's unit; 0 without values.</summary>
    public double Mean { get; }

    /// <summary>Standard deviation of the values, divided by their count (not by one less), in the column's unit; 0 without values.</summary>
    public double StandardDeviation { get; }

    /// <summary>Whether every row holds a whole number, as in a column that a data frame would read as integers.</summary>
    public bool IsWhole => Kind == FeatureKind.Numeric && Count == Rows && Array.TrueForAll(values, value => value == Math.Truncate(value));

    /// <summary>A numeric column.</summary>
    /// <param name="numbers">One number a row, in any order; NaN is missing, infinities are counted apart.</param>
    /// <param name="missing">Rows without a value besides, at least 0.</param>
    public static ColumnSample OfNumbers(ReadOnlySpan<double> numbers, int missing = 0)
    {
        var finite = 0;
        foreach (var number in numbers)
            finite += double.IsFinite(number) ? 1 : 0;

        // Of the right length at once: a column has megabytes, and there are hundreds.
        var kept = GC.AllocateUninitializedArray<double>(finite);
        int count = 0, below = 0, above = 0;
        foreach (var number in numbers)
            if (double.IsFinite(number))
                kept[count++] = number + 0.0; // -0.0 becomes 0.0
            else if (double.IsNaN(number))
                missing++;
            else if (number < 0)
                below++;
            else
                above++;

        NumberSorter.Sort(kept);

        return new ColumnSample(FeatureKind.Numeric, kept, [], missing, below, above);
    }

    /// <summary>A numeric column of single precision, as a feature matrix holds it.</summary>
    /// <param name="numbers">One number a row, in any order; NaN is missing, infinities are counted apart.</param>
    public static ColumnSample OfNumbers(ReadOnlySpan<float> numbers)
    {
        var wide = new double[numbers.Length];
        for (var row = 0; row < wide.Length; row++)
            wide[row] = numbers[row];

        return OfNumbers(wide);
    }

    /// <summary>A categorical column.</summary>
    /// <param name="rows">One level a row, in any order; null and the empty text are missing.</param>
    public static ColumnSample OfLevels(IEnumerable<string?> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);

        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var missing = 0;
        foreach (var level in rows)
            if (string.IsNullOrEmpty(level))
                missing++;
            else
                counts[level] = counts.GetValueOrDefault(level) + 1;

        return OfCounts(counts.Select(pair => new LevelCount(pair.Key, pair.Value)), missing);
    }

    /// <summary>A categorical column already counted.</summary>
    /// <param name="counts">Each level once, in any order; levels of count 0 are left out.</param>
    /// <param name="missing">Rows without a level, at least 0.</param>
    /// <exception cref="ArgumentException">A level occurs twice or a count is below 0.</exception>
    public static ColumnSample OfCounts(IEnumerable<LevelCount> counts, int missing)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentOutOfRangeException.ThrowIfNegative(missing);

        var sorted = counts.Where(level => level.Count != 0).OrderBy(level => level.Level, StringComparer.Ordinal).ToArray();
        for (var place = 0; place < sorted.Length; place++)
            if (sorted[place].Count < 0 || place > 0 && sorted[place].Level == sorted[place - 1].Level)
                throw new ArgumentException($"Level '{sorted[place].Level}' occurs twice or less than 0 times; give each level once with its rows.", nameof(counts));

        return new ColumnSample(FeatureKind.Category, [], sorted, missing, 0, 0);
    }

    /// <summary>A numeric column of which the counts and moments alone are known: it has no <see cref="Values"/>.</summary>
    internal static ColumnSample OfCountsOnly(int count, int missing, int below, int above, double mean, double deviation) => new(count, missing, below, above, mean, deviation);

    /// <summary>The same column with its infinite rows among the values, first and last; itself without any.</summary>
    public ColumnSample WithInfinities()
    {
        if (NegativeInfinite + PositiveInfinite == 0)
            return this;

        var all = new double[Count + NegativeInfinite + PositiveInfinite];
        all.AsSpan(0, NegativeInfinite).Fill(double.NegativeInfinity);
        values.CopyTo(all, NegativeInfinite);
        all.AsSpan(NegativeInfinite + Count).Fill(double.PositiveInfinity);

        return new ColumnSample(Kind, all, [], Missing, 0, 0);
    }

    static (double Mean, double Deviation) Moments(double[] values)
    {
        if (values.Length == 0)
            return (0, 0);

        double sum = 0, squares = 0;
        foreach (var value in values)
            sum += value;
        var mean = sum / values.Length;
        foreach (var value in values)
            squares += (value - mean) * (value - mean);

        return (mean, Math.Sqrt(squares / values.Length));
    }
}
