using CreditScoring.Drift;
using CreditScoring.Features;

namespace CreditScoring.Monitoring;

/// <summary>A part of the clients: how many there are now, how risky the model finds them, and what changed within it.</summary>
/// <param name="Feature">Feature that makes the segments.</param>
/// <param name="Name">Which of them.</param>
/// <param name="ReferenceShare">Share of the reference clients, in [0, 1].</param>
/// <param name="CurrentShare">Share of the current clients.</param>
/// <param name="ReferencePd">Their mean probability of default; null without clients.</param>
/// <param name="CurrentPd">The same now.</param>
/// <param name="Drifted">Columns that changed within it, with the correction for all segments; null when it has too few clients to be judged.</param>
public sealed record SegmentDrift(
    string Feature, string Name, double ReferenceShare, double CurrentShare, double? ReferencePd, double? CurrentPd, IReadOnlyList<string>? Drifted)
{
    const int LeastClients = 200;
    const double Year = 365.25;
    const string Birth = "DAYS_BIRTH";

    static readonly double[] ages = [30, 40, 50, 60];
    static readonly string[] features = ["NAME_CONTRACT_TYPE", "REGION_RATING_CLIENT", Birth];

    /// <summary>The segments by kind of contract, rating of the region and age band, as far as the features are there.</summary>
    /// <param name="reference">Features of reference clients.</param>
    /// <param name="current">Features of current clients.</param>
    /// <param name="referencePds">Their probabilities of default.</param>
    /// <param name="currentPds">Likewise.</param>
    /// <param name="options">Limits; the share of false finds is divided among the segments.</param>
    /// <param name="threads">Threads to use.</param>
    public static IReadOnlyList<SegmentDrift> All(
        FeatureMatrix reference, FeatureMatrix current, double[] referencePds, double[] currentPds, DriftOptions options, int threads)
    {
        var sides = features.Select(feature => (Feature: feature, Before: Names(reference, feature), Now: Names(current, feature))).Where(side => side.Before is not null && side.Now is not null).ToList();
        var segments = sides.SelectMany(side => side.Before!.Concat(side.Now!).OfType<string>().Distinct().Order(StringComparer.Ordinal).Select(name => (side, name))).ToList();
        var limits = options with { Alpha = options.Alpha / Math.Max(1, segments.Count), Weights = null };

        return [.. segments.Select(segment =>
        {
            int[] before = Rows(segment.side.Before!, segment.name), now = Rows(segment.side.Now!, segment.name);
            var isJudged = before.Length >= LeastClients && now.Length >= LeastClients;
            IReadOnlyList<string>? drifted = !isJudged ? null
                : [.. DriftComparison.Compare(SampleTable.Of(reference.Rows(before)), SampleTable.Of(current.Rows(now)), limits, threads).Columns.Where(column => column.IsDrift).Select(column => column.Name)];

            return new SegmentDrift(
                segment.side.Feature, segment.name, before.Length / (double)Math.Max(1, reference.RowCount), now.Length / (double)Math.Max(1, current.RowCount),
                MeanOf(referencePds, before), MeanOf(currentPds, now), drifted);
        })];
    }

    static int[] Rows(string?[] names, string name) => [.. Enumerable.Range(0, names.Length).Where(row => names[row] == name)];

    static double? MeanOf(double[] pds, int[] rows) => rows.Length == 0 ? null : rows.Average(row => pds[row]);

    // The segment of each client, null when unknown; null altogether without the feature.
    static string?[]? Names(FeatureMatrix matrix, string feature)
    {
        var place = matrix.Columns.ToList().FindIndex(column => column.Name == feature);
        if (place < 0)
            return null;

        var column = matrix.Columns[place];

        return Array.ConvertAll(matrix.Column(place), value => float.IsNaN(value) ? null
            : feature == Birth ? Band(-value / Year)
            : column.Kind == FeatureKind.Category ? (int)value < column.Levels.Count ? column.Levels[(int)value] : null
            : value.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture));
    }

    static string Band(double age) => Array.FindIndex(ages, limit => age < limit) switch
    {
        0 => FormattableString.Invariant($"<{ages[0]}"),
        -1 => FormattableString.Invariant($"{ages[^1]}+"),
        var band => FormattableString.Invariant($"{ages[band - 1]}-{ages[band] - 1}"),
    };
}
