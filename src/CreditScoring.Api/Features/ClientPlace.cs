using CreditScoring.Api.Wording;

namespace CreditScoring.Api.Features;

/// <summary>Where a client stands among the clients of a group whose value is known.</summary>
/// <param name="Id">The client's number.</param>
/// <param name="Value">The client's value in the unit of the intervals; null when missing or a word.</param>
/// <param name="Text">The client's value in words.</param>
/// <param name="Percentile">Share of clients below, ties counted half, in percent; null when missing or a word.</param>
/// <param name="LowerOutOf1000">Of 1,000 clients, how many have a lower value; for a word, null.</param>
/// <param name="SameOutOf1000">Of 1,000 clients, how many have the same value.</param>
/// <param name="HigherOutOf1000">Of 1,000 clients, how many have a higher value; for a word, null.</param>
public sealed record ClientPlace(
    string Id, double? Value, LocalText Text, double? Percentile, int? LowerOutOf1000, int? SameOutOf1000, int? HigherOutOf1000)
{
    internal static ClientPlace Of(string id, FeatureValues feature, int row) => Of(id, feature, row, feature);

    internal static ClientPlace Of(string id, FeatureValues feature, int row, FeatureValues group)
    {
        var value = feature[row];
        var text = feature.TextOf(row);
        var known = group.Sorted.Length;
        if (double.IsNaN(value) || known == 0)
            return new ClientPlace(id, null, text, null, null, null, null);

        var lower = FirstNotBelow(group.Sorted, value, isTieBelow: false);
        var notHigher = FirstNotBelow(group.Sorted, value, isTieBelow: true);
        if (feature.IsCategory)
            return new ClientPlace(id, null, text, null, null, OutOf1000(notHigher - lower, known), null);

        // The three counts add up to 1,000: what rounding leaves over goes to the ties, which the client belongs to.
        var lowerCount = OutOf1000(lower, known);
        var higherCount = OutOf1000(known - notHigher, known);
        var percentile = 100.0 * (lower + notHigher) / 2 / known;

        return new ClientPlace(id, value, text, percentile, lowerCount, 1000 - lowerCount - higherCount, higherCount);
    }

    static int OutOf1000(int clients, int known) => (int)(1000L * clients / known);

    static int FirstNotBelow(double[] sorted, double value, bool isTieBelow)
    {
        int low = 0, high = sorted.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle] < value || (isTieBelow && sorted[middle] == value))
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
