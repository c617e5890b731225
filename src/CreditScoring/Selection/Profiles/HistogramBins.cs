namespace CreditScoring.Selection.Profiles;

/// <summary>Cuts the values of a number into about twenty bins.</summary>
/// <remarks>
/// Up to twenty different values: a bin for each. More: bins of equal width from the 1 % to the 99 % quantile, the first and the last also
/// holding what lies beyond; the width is 1, 2 or 5 times a power of ten, and at least 1 for whole numbers. One value from 1 % to 99 %: it,
/// what lies below, and what lies above.
/// </remarks>
static class HistogramBins
{
    const int Aimed = 20;

    /// <summary>The bins in ascending order; their clients add up to those with a value.</summary>
    /// <param name="sorted">The known values in ascending order, finite.</param>
    /// <param name="outcomes">Outcomes of the same clients.</param>
    /// <param name="quantiles">Quantiles of the same values.</param>
    public static IReadOnlyList<FeatureBin> Of(ReadOnlySpan<float> sorted, ReadOnlySpan<float> outcomes, FeatureQuantiles quantiles)
    {
        var (distinct, areWhole) = Look(sorted);
        if (distinct.Count <= Aimed)
            return Fill([.. distinct.Select(value => ((double?)value, (double?)value))], sorted, outcomes);
        if (quantiles.P01 == quantiles.P99)
            return Fill(AroundOne(quantiles), sorted, outcomes);

        var step = Step((quantiles.P99 - quantiles.P01) / Aimed, areWhole);
        var first = Math.Floor(quantiles.P01 / step);
        var bins = (int)(Math.Floor(quantiles.P99 / step) - first) + 1;
        var ends = new (double? Lower, double? Upper)[bins];
        for (var bin = 0; bin < bins; bin++)
            ends[bin] = ((first + bin) * step, (first + bin + 1) * step);
        if (quantiles.Minimum < ends[0].Lower)
            ends[0].Lower = null;
        if (quantiles.Maximum >= ends[^1].Upper)
            ends[^1].Upper = null;

        return Fill(ends, sorted, outcomes);
    }

    static (double? Lower, double? Upper)[] AroundOne(FeatureQuantiles quantiles)
    {
        var ends = new List<(double?, double?)> { (quantiles.Median, quantiles.Median) };
        if (quantiles.Minimum < quantiles.Median)
            ends.Insert(0, (null, quantiles.Median));
        if (quantiles.Maximum > quantiles.Median)
            ends.Add((quantiles.Median, null));

        return [.. ends];
    }

    // One value more than wanted is enough to know that there are too many.
    static (List<float> Distinct, bool AreWhole) Look(ReadOnlySpan<float> sorted)
    {
        var distinct = new List<float>();
        var areWhole = true;
        foreach (var value in sorted)
        {
            if (distinct.Count <= Aimed && (distinct.Count == 0 || distinct[^1] != value))
                distinct.Add(value);
            areWhole &= MathF.Truncate(value) == value;
        }

        return (distinct, areWhole);
    }

    static double Step(double aimed, bool areWhole)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(aimed)));
        var step = (aimed / power) switch { < 1.41 => power, < 3.16 => 2 * power, < 7.07 => 5 * power, _ => 10 * power };

        return areWhole ? Math.Max(1, step) : step;
    }

    static IReadOnlyList<FeatureBin> Fill((double? Lower, double? Upper)[] ends, ReadOnlySpan<float> sorted, ReadOnlySpan<float> outcomes)
    {
        var counts = new OutcomeCounts[ends.Length];
        var bin = 0;
        for (var client = 0; client < sorted.Length; client++)
        {
            while (!Reaches(ends[bin], sorted[client]))
                bin++;
            counts[bin] += OutcomeCounts.Of(outcomes[client]);
        }

        return [.. ends.Zip(counts, (range, count) => new FeatureBin(range.Lower, range.Upper, count))];
    }

    static bool Reaches((double? Lower, double? Upper) ends, double value) =>
        ends.Upper is not { } upper || value < upper || (upper == ends.Lower && value == upper);
}
