namespace CreditScoring.Trees;

/// <summary>Cuts the values of a number into bins of about equal size.</summary>
static class QuantileThresholds
{
    /// <summary>Rows looked at, evenly spaced, when there are more: enough to place 255 quantiles.</summary>
    const int MostRows = 200_000;

    /// <summary>Thresholds in ascending order; the bins are [before the first), …, [from the last on].</summary>
    /// <param name="values">Values of one feature; NaN and infinities are passed over.</param>
    /// <param name="maxBins">Greatest number of bins, one more than the thresholds.</param>
    /// <remarks>Values that fill a bin alone get it; the others share what is left, evenly.</remarks>
    public static List<float> Of(ReadOnlySpan<float> values, int maxBins)
    {
        var (distinct, rows) = Distinct(Sorted(values));
        var thresholds = new List<float>(maxBins);
        if (distinct.Count <= maxBins)
        {
            for (var value = 1; value < distinct.Count; value++)
                thresholds.Add(Between(distinct[value - 1], distinct[value]));

            return thresholds;
        }

        var full = (double)rows.Sum() / maxBins;
        var lightBins = maxBins - rows.Count(count => count >= full);
        var lightRows = rows.Where(count => count < full).Sum();
        var share = (double)lightRows / lightBins;
        var inBin = 0;
        for (var value = 0; value < distinct.Count - 1 && thresholds.Count < maxBins - 1; value++)
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

    static float[] Sorted(ReadOnlySpan<float> values)
    {
        var sample = new float[Math.Min(values.Length, MostRows)];
        var count = 0;
        for (var item = 0; item < sample.Length; item++)
        {
            var value = values[(int)((long)item * values.Length / sample.Length)];
            if (float.IsFinite(value))
                sample[count++] = value + 0f; // -0.0 becomes 0.0
        }

        Array.Resize(ref sample, count);
        Array.Sort(sample);

        return sample;
    }

    static (List<float> Values, List<int> Rows) Distinct(float[] sorted)
    {
        var values = new List<float>();
        var rows = new List<int>();
        foreach (var value in sorted)
            if (values.Count > 0 && values[^1] == value)
                rows[^1]++;
            else
            {
                values.Add(value);
                rows.Add(1);
            }

        return (values, rows);
    }

    // The middle, unless it rounds down onto the lower value: that one must stay below the threshold.
    static float Between(float lower, float upper)
    {
        var middle = (float)(((double)lower + upper) / 2) + 0f;

        return middle > lower ? middle : upper;
    }
}
