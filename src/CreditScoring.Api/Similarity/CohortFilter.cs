using CreditScoring.Api.Features;
using CreditScoring.Api.Wording;
using CreditScoring.Explanation;
using CreditScoring.Features;
using CreditScoring.Wording;

namespace CreditScoring.Api.Similarity;

/// <summary>Keeps the clients who are like one client on one feature: same word, same fifth of the known values, or missing too.</summary>
sealed class CohortFilter
{
    readonly FeatureValues feature;
    readonly double low; // NaN when the client's value is missing
    readonly double high; // the value itself for a word; else the next fifth starts here, infinite for the last

    /// <param name="feature">The feature.</param>
    /// <param name="row">Row of the client.</param>
    public CohortFilter(FeatureValues feature, int row)
    {
        this.feature = feature;
        var value = feature[row];
        (low, high) = double.IsNaN(value) || feature.IsCategory ? (value, value) : Fifth(feature.Sorted, value);
        Range = double.IsNaN(value) || feature.IsCategory ? feature.TextOf(row) : Text(feature, low, Below(feature.Sorted, high));
    }

    /// <summary>The words, or the lowest and the highest value, that the clients share.</summary>
    public LocalText Range { get; }

    /// <summary>Whether a client is kept.</summary>
    public bool Keeps(int row)
    {
        var value = feature[row];

        return double.IsNaN(low) ? double.IsNaN(value) : low == high ? value == low : value >= low && value < high;
    }

    /// <summary>The feature and what is shared of it.</summary>
    public CohortFeature Response => new(feature.Definition.Name, feature.Label, Range);

    /// <summary>The fifth of the values in which one lies: from its lowest value, to the lowest of the next one.</summary>
    /// <param name="sorted">Known values, ascending, <paramref name="value"/> among them.</param>
    /// <param name="value">One of them.</param>
    /// <remarks>Equal values are never parted, so fifths are as equal as ties let them be.</remarks>
    public static (double Low, double High) Fifth(double[] sorted, double value)
    {
        var (low, high) = (sorted[0], double.PositiveInfinity);
        for (var fifth = 4; fifth >= 1; fifth--)
        {
            var cut = sorted[(int)((long)sorted.Length * fifth / 5)];
            if (cut > value)
                high = cut;
            else if (cut > low)
                low = cut;
        }

        return (low, high);
    }

    static double Below(double[] sorted, double high)
    {
        var first = Array.FindIndex(sorted, value => value >= high);

        return sorted[first < 0 ? ^1 : first - 1];
    }

    static LocalText Text(FeatureValues feature, double low, double high)
    {
        // A length of time is written without a sign; a trend of delays has one.
        if (feature.Unit == FeatureUnit.Duration && low < 0)
            return LocalText.Start(language => Phrases.In(language, Subject.Sheet).Fill(
                "range.days", ("low", NumberText.Decimal(low, 0, language)), ("high", NumberText.Decimal(high, 0, language))));

        var (from, to) = (Facts.Of(feature.Unit, (float)low), Facts.Of(feature.Unit, (float)high));

        return from == to ? from : LocalText.Start(language => Phrases.In(language, Subject.Sheet).Fill(
            "range", ("low", ValueText.Of(feature.Unit, (float)low, language)), ("high", ValueText.Of(feature.Unit, (float)high, language))));
    }
}
