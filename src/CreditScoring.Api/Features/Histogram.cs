using CreditScoring.Features;

namespace CreditScoring.Api.Features;

/// <summary>Counts the clients of each interval of a quantity, split by how their credit ended.</summary>
static class Histogram
{
    const int AimedBins = 24;
    const double Tail = 0.005;

    /// <summary>The intervals from low to high; the first and the last are open where values lie outside the range shown.</summary>
    public static IReadOnlyList<DistributionBin> Of(FeatureValues feature)
    {
        var sorted = feature.Sorted;
        if (sorted.Length == 0)
            return [];

        // Half a percent at either end would otherwise stretch the axis until nothing can be seen.
        var low = sorted[(int)(Tail * (sorted.Length - 1))];
        var high = sorted[(int)Math.Ceiling((1 - Tail) * (sorted.Length - 1))];
        var step = Step(low, high, isWhole: feature.Unit == FeatureUnit.Count);
        var first = Math.Floor(low / step);
        var bins = (int)Math.Min(Math.Floor(high / step) - first + 1, 2 * AimedBins);
        var counts = new int[bins, 3];

        for (var row = 0; row < feature.Count; row++)
            if (feature[row] is var value && !double.IsNaN(value))
                counts[(int)Math.Clamp(Math.Floor(value / step) - first, 0, bins - 1), (int)feature.OutcomeOf(row)]++;

        return
        [
            .. Enumerable.Range(0, bins).Select(bin => new DistributionBin(
                bin == 0 && sorted[0] < first * step ? null : (first + bin) * step,
                bin == bins - 1 && sorted[^1] >= (first + bins) * step ? null : (first + bin + 1) * step,
                counts[bin, (int)Outcome.Repaid], counts[bin, (int)Outcome.Default], counts[bin, (int)Outcome.Unknown])),
        ];
    }

    /// <summary>The width, 1, 2 or 5 times a power of ten, that comes nearest to the number of intervals aimed at.</summary>
    static double Step(double low, double high, bool isWhole)
    {
        var aimed = (high - low) / AimedBins;
        if (aimed <= 0)
            return isWhole || low == 0 ? 1 : Math.Pow(10, Math.Floor(Math.Log10(Math.Abs(low))));

        var power = Math.Pow(10, Math.Floor(Math.Log10(aimed)));
        var step = (aimed / power) switch { < 1.41 => power, < 3.16 => 2 * power, < 7.07 => 5 * power, _ => 10 * power };

        return isWhole ? Math.Max(1, Math.Round(step)) : step;
    }
}
