namespace CreditScoring.Trees;

/// <summary>Cuts the values of a number into bins of about equal size.</summary>
static class QuantileThresholds
{
    /// <summary>Rows looked at, evenly spaced, when there are more: enough to place 255 quantiles.</summary>
    const int MostRows = 200_000;

    /// <summary>Thresholds in ascending order; the bins are [before the first), …, [from the last on].</summary>
    /// <param name="values">Values of one feature; NaN and infinities are passed over.</param>
    /// <param name="maxBins">Greatest number of bins, one more than the thresholds.</param>
    /// <param name="sorter">Sorts the values.</param>
    /// <remarks>Values that fill a bin alone get it; the others share what is left, evenly.</remarks>
    public static List<float> Of(ReadOnlySpan<float> values, int maxBins, FloatSorter sorter)
    {
        var (found, counts) = sorter.Distinct(values, MostRows);
        var distinct = found.Span;
        var rows = counts.Span;
        var thresholds = new List<float>(maxBins);
        if (distinct.Length <= maxBins)
        {
            for (var value = 1; value < distinct.Length; value++)
                thresholds.Add(Between(distinct[value - 1], distinct[value]));

            return thresholds;
        }

        var allRows = 0;
        foreach (var count in rows)
            allRows += count;

        var full = (double)allRows / maxBins;
        var (lightBins, lightRows) = (maxBins, allRows);
        foreach (var count in rows)
            if (count >= full)
                (lightBins, lightRows) = (lightBins - 1, lightRows - count);

        var share = (double)lightRows / lightBins;
        var inBin = 0;
        for (var value = 0; value < distinct.Length - 1 && thresholds.Count < maxBins - 1; value++)
        {
            var isHeavy = rows[value] >= full;
            var isBeforeHeavy = rows[value + 1] >= full;
            inBin += rows[value];
            lightRows -= isHeavy ? 0 : rows[value];
            if (!isHeavy && inBin < share && !(isBeforeHeavy && inBin >= share / 2))
                continue;

            thresholds.Add(Between(distinct[value], distinct[value + 1]));
            inBin = 0;
            if (!isHeavy && --lightBins > 0)
                share = (double)lightRows / lightBins;
        }

        return thresholds;
    }

    // The middle, unless it rounds down onto the lower value: that one must stay below the threshold.
    static float Between(float lower, float upper)
    {
        var middle = (float)(((double)lower + upper) / 2) + 0f;

        return middle > lower ? middle : upper;
    }
}
