using CreditScoring.Features;

namespace CreditScoring.Selection.Profiles;

/// <summary>Profiles one feature after the other in the same memory; for one thread.</summary>
sealed class FeatureProfiler(ProfiledClients clients)
{
    const int MostLevels = 12;
    readonly FoldCounts counts = new();
    readonly float[] sorted = new float[clients.Count], sortedOutcomes = new float[clients.Count];
    readonly int[] rows = new int[clients.Count];

    /// <summary>Profiles a feature.</summary>
    /// <param name="column">Name, kind and levels.</param>
    /// <param name="values">Its value for each client; NaN is missing.</param>
    /// <exception cref="ArgumentException">A value is infinite, or is no position in the levels.</exception>
    public FeatureProfile Profile(FeatureColumn column, float[] values) =>
        column.Kind == FeatureKind.Category ? OfCategory(column, values) : OfNumber(column, values);

    FeatureProfile OfNumber(FeatureColumn column, float[] values)
    {
        var (known, missing) = (0, default(OutcomeCounts));
        for (var row = 0; row < values.Length; row++)
            if (float.IsNaN(values[row]))
                missing += OutcomeCounts.Of(clients.Outcomes[row]);
            else if (float.IsInfinity(values[row]))
                throw new ArgumentException($"Feature {column.Name} has the value {(values[row] > 0 ? "" : "-")}infinity in row {row}; give a finite number or NaN.");
            else
                (sorted[known], rows[known++]) = (values[row] + 0f, row); // -0.0 becomes 0.0

        Array.Sort(sorted, rows, 0, known);
        for (var position = 0; position < known; position++)
            sortedOutcomes[position] = clients.Outcomes[rows[position]];

        var quantiles = known == 0 ? null : FeatureQuantiles.Of(sorted.AsSpan(0, known));

        return New(column, missing) with
        {
            Quantiles = quantiles,
            Bins = quantiles is null ? [] : HistogramBins.Of(sorted.AsSpan(0, known), sortedOutcomes.AsSpan(0, known), quantiles),
            Auc = clients.HasFolds ? UnivariateAuc.OfNumber(CountNumber(values, known)) : null,
        };
    }

    FoldCounts CountNumber(float[] values, int known)
    {
        var groups = 1;
        for (var position = 0; position < known; position++)
            groups += position == 0 || sorted[position] != sorted[position - 1] ? 1 : 0;

        counts.Clear(groups);
        var group = -1;
        for (var position = 0; position < known; position++)
        {
            group += position == 0 || sorted[position] != sorted[position - 1] ? 1 : 0;
            Count(group, rows[position]);
        }

        for (var row = 0; row < values.Length; row++)
            if (float.IsNaN(values[row]))
                Count(counts.Missing, row);

        return counts;
    }

    FeatureProfile OfCategory(FeatureColumn column, float[] values)
    {
        var unlisted = column.Levels.Count;
        var missing = unlisted + 1;
        var ofLevel = new OutcomeCounts[missing + 1];
        counts.Clear(ofLevel.Length);
        for (var row = 0; row < values.Length; row++)
        {
            var level = float.IsNaN(values[row]) ? missing : (int)values[row];
            if (level < 0 || level > missing || (level == missing && !float.IsNaN(values[row])))
                throw new ArgumentException($"Feature {column.Name} has level {level} in row {row}; it has the levels 0 to {unlisted - 1}, and {unlisted} for a word not listed.");

            ofLevel[level] += OutcomeCounts.Of(clients.Outcomes[row]);
            Count(level, row);
        }

        var levels = column.Levels.Select((word, level) => new FeatureLevel(word, ofLevel[level]))
            .Where(level => level.Counts.Clients > 0).OrderByDescending(level => level.Counts.Clients).ToList();

        return New(column, ofLevel[missing]) with
        {
            Levels = [.. levels.Take(MostLevels)],
            OtherLevels = levels.Skip(MostLevels).Aggregate(ofLevel[unlisted], (sum, level) => sum + level.Counts),
            Auc = clients.HasFolds ? UnivariateAuc.OfCategory(counts) : null,
        };
    }

    void Count(int group, int row)
    {
        if (clients.Folds[row] is >= 0 and var fold)
            counts.Add(group, fold, clients.Outcomes[row] == 1);
    }

    FeatureProfile New(FeatureColumn column, OutcomeCounts missing) =>
        new() { Name = column.Name, Kind = column.Kind, All = clients.All, WithoutValue = missing };
}
