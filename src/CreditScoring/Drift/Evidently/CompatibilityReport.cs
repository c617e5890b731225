using CreditScoring.Features;

namespace CreditScoring.Drift.Evidently;

/// <summary>Drift of a whole table as Evidently 0.7.21 reports it: a test a column, and a verdict by the share of columns that drifted.</summary>
/// <param name="Columns">Results in the order of the columns given.</param>
/// <param name="Drifted">Columns that count as drifted.</param>
/// <param name="Share">Their share of all columns, in [0, 1].</param>
/// <param name="IsDrift">Whether the share reaches the share asked for.</param>
public sealed record CompatibilityReport(IReadOnlyList<CompatibilityResult> Columns, int Drifted, double Share, bool IsDrift)
{
    const int FewOutcomes = 5;
    const int FewWholes = 10;

    /// <summary>Compares two tables column by column.</summary>
    /// <param name="columns">The columns, at least one.</param>
    /// <param name="options">Preset, tests and thresholds.</param>
    /// <returns>A column where Evidently would stop the whole report (an empty one) has a reason and counts as not drifted.</returns>
    /// <exception cref="ArgumentException">There is no column, or a test is unknown.</exception>
    /// <remarks>Columns are computed side by side; the result is the same whatever the number of threads. Text columns are read as categories.</remarks>
    public static CompatibilityReport Of(IReadOnlyList<CompatibilityColumn> columns, CompatibilityOptions options)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(options);
        if (columns.Count == 0)
            throw new ArgumentException("A report needs a column at least.", nameof(columns));

        foreach (var name in options.ColumnTests.Values.Append(options.NumericTest).Append(options.CategoryTest).OfType<string>())
            _ = CompatibilityTests.Named(name);

        var results = new CompatibilityResult[columns.Count];
        Parallel.For(0, columns.Count, column => results[column] = Compare(columns[column], options));
        var drifted = results.Count(result => result.Counted.IsDrift);
        var share = drifted / (double)results.Length;

        return new CompatibilityReport(results, drifted, share, share >= options.DriftShare);
    }

    static CompatibilityResult Compare(CompatibilityColumn column, CompatibilityOptions options)
    {
        var kind = KindOf(column, options.Preset);
        var clean = Pair(column.Reference, column.Current, kind);
        var shown = Judge(clean);

        // The table strips infinite rows of a sample only when a row is missing too.
        var hasInfinities = column.Reference.Rows + column.Current.Rows > column.Reference.Count + column.Reference.Missing + column.Current.Count + column.Current.Missing;
        var counted = hasInfinities ? Judge(Pair(AsInTable(column.Reference), AsInTable(column.Current), kind)) : shown;
        CompatibilityVerdict[] tests = options.EveryTest
            ? [.. CompatibilityTests.All.Where(test => test.Kinds.Contains(kind)).Select(test => test.Run(clean))]
            : [];

        return new CompatibilityResult(column.Name, kind, options.Preset == CompatibilityPreset.Legacy ? counted : shown, counted, tests);

        CompatibilityVerdict Judge(SamplePair pair) => options.TestOf(column.Name, pair).Run(pair, options.ThresholdOf(column.Name, kind));
    }

    static FeatureKind KindOf(CompatibilityColumn column, CompatibilityPreset preset)
    {
        if (column.Reference.Kind == FeatureKind.Category)
            return FeatureKind.Category;

        var isProbability = column.Role == ColumnRole.Prediction && !column.Current.IsWhole && column.Current.Count > 0 && column.Current.Values[0] >= 0 && column.Current.Values[^1] <= 1;
        var isCategory = preset == CompatibilityPreset.Legacy
            ? column.Role != ColumnRole.Feature && !isProbability && Distinct(column.Current) <= FewOutcomes
            : column.Current.IsWhole && Distinct(column.Current) <= FewWholes;

        return isCategory ? FeatureKind.Category : FeatureKind.Numeric;
    }

    static int Distinct(ColumnSample sample)
    {
        var distinct = sample.Count > 0 ? 1 : 0;
        for (var row = 1; row < sample.Count; row++)
            if (sample.Values[row] != sample.Values[row - 1])
                distinct++;

        return distinct;
    }

    static ColumnSample AsInTable(ColumnSample sample) => sample.Missing == 0 ? sample.WithInfinities() : sample;

    static SamplePair Pair(ColumnSample reference, ColumnSample current, FeatureKind kind)
    {
        var pair = SamplePair.Of(reference, current);

        return pair.Kind == kind ? pair : pair.AsCategories();
    }
}
