using CreditScoring.Features;
using CreditScoring.Learning;

namespace CreditScoring.Linear;

/// <summary>Cuts the values of a feature into the bins that tell most of the outcome.</summary>
public static class FeatureBinner
{
    /// <summary>Bins a feature on training clients.</summary>
    /// <param name="rows">The clients; both outcomes are present.</param>
    /// <param name="column">Position of the feature.</param>
    /// <param name="options">What bins must keep to.</param>
    /// <returns>
    /// The bins of greatest information value. When none keep to the rules there is one bin for all known values. A bin for missing values always
    /// follows; with fewer clients or defaults than a bin needs, its weight of evidence is 0.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    /// <exception cref="ArgumentException">All clients have the same outcome.</exception>
    public static FeatureBinning Bin(TrainingRows rows, int column, BinningOptions options)
    {
        options.Check();
        var (feature, values, defaulted) = (rows.Matrix.Columns[column], rows.Matrix.Column(column), (int)rows.Defaults.Sum());
        if (defaulted == 0 || defaulted == values.Length)
            throw new ArgumentException($"Binning needs clients who defaulted and clients who repaid; {defaulted} of {values.Length} defaulted.", nameof(rows));

        var evidence = new Evidence(new BinCounts(values.Length - defaulted, defaulted), options.Smoothing);
        var rules = new MergeRules(options.MaxBins, options.MinShare * values.Length, options.MinDefaults, options.MinRateGap);
        var preBins = PreBins.Of(feature, values, rows.Defaults, options, evidence);
        var trend = TrendOf(feature, options);
        var merge = OptimalMerge.Of(preBins.Known, evidence, rules, trend) ?? new OptimalMerge([0], 0, BinTrend.Ascending);

        var bins = new FeatureBin[merge.Starts.Length + 1];
        for (var bin = 0; bin < merge.Starts.Length; bin++)
            bins[bin] = Known(preBins, merge.Starts[bin], bin + 1 < merge.Starts.Length ? merge.Starts[bin + 1] : preBins.Known.Length, evidence, rules);
        bins[^1] = Weighed(preBins.Missing, evidence, rules) with { IsMissing = true };

        return new FeatureBinning(feature, merge.Trend, merge.Information + (rules.Allows(preBins.Missing) ? evidence.Information(preBins.Missing) : 0), bins);
    }

    static BinTrend TrendOf(FeatureColumn feature, BinningOptions options) => feature.Kind == FeatureKind.Category
        ? BinTrend.Ascending
        : (options.FollowDirections ? feature.Direction : 0) switch
        {
            > 0 => BinTrend.Ascending,
            < 0 => BinTrend.Descending,
            _ => options.Trend,
        };

    static FeatureBin Known(PreBins preBins, int start, int end, Evidence evidence, MergeRules rules)
    {
        var counts = default(BinCounts);
        for (var preBin = start; preBin < end; preBin++)
            counts += preBins.Known[preBin];
        var bin = Weighed(counts, evidence, rules);

        return preBins.Levels.Length > 0
            ? bin with { Levels = [.. preBins.Levels[start..end].SelectMany(levels => levels).Order()] }
            : bin with
            {
                Lower = start == 0 ? null : preBins.Thresholds[start - 1],
                Upper = end == preBins.Known.Length ? null : preBins.Thresholds[end - 1],
            };
    }

    static FeatureBin Weighed(BinCounts counts, Evidence evidence, MergeRules rules) =>
        new() { Clients = counts.Clients, Defaults = counts.Defaults, Woe = rules.Allows(counts) ? evidence.Woe(counts) : 0 };
}
