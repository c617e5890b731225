namespace CreditScoring.Api.Features;

/// <summary>Counts the clients of each interval of a quantity, split by how their credit ended.</summary>
static class Histogram
{
    const int AimedBins = 24;

    /// <summary>The intervals from low to high; the first and the last are open where values lie outside the range shown.</summary>
    /// <param name="feature">A quantity over all clients: it gives the intervals.</param>
    /// <param name="group">The same over the clients who are counted; null is all.</param>
    public static IReadOnlyList<DistributionBin> Of(FeatureValues feature, FeatureValues? group = null)
    {
        if (feature.Sorted.Length == 0)
            return [];

        var scale = new Scale(feature, AimedBins);
        var counts = new int[scale.Count, 3];
        var counted = group ?? feature;
        for (var row = 0; row < counted.Count; row++)
            if (counted[row] is var value && !double.IsNaN(value))
                counts[scale.IndexOf(value), (int)counted.OutcomeOf(row)]++;

        return
        [
            .. Enumerable.Range(0, scale.Count).Select(bin => new DistributionBin(
                scale.Lower(bin), scale.Upper(bin), counts[bin, (int)Outcome.Repaid], counts[bin, (int)Outcome.Default], counts[bin, (int)Outcome.Unknown])),
        ];
    }
}
