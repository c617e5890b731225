namespace CreditScoring.Filters;

/// <summary>Chooses the intervals in which the numbers of a field are counted: single numbers where there are few, else round ends between shares of equal size.</summary>
static class FilterBlocks
{
    const int MostSingle = 7;
    const int Aimed = 6;

    /// <summary>The intervals, from low to high; the first is open below, the last above.</summary>
    /// <param name="values">Known numbers, in any order; sorted here.</param>
    public static IReadOnlyList<FilterBlock> Of(double[] values)
    {
        if (values.Length == 0)
            return [];

        Array.Sort(values);
        var ends = Ends(values).Distinct().Order().ToList();
        var blocks = new List<FilterBlock>();
        for (var block = 0; block <= ends.Count; block++)
        {
            var range = new NumberRange(block == 0 ? double.NegativeInfinity : ends[block - 1], block == ends.Count ? double.PositiveInfinity : ends[block]);
            var (first, next) = (FirstAtLeast(values, range.From), FirstAtLeast(values, range.To));
            blocks.Add(new FilterBlock(range, values[first], values[next - 1]));
        }

        return blocks;
    }

    // An end is kept only if a number lies on either side of it and between it and the next: no block is empty.
    static IEnumerable<double> Ends(double[] values)
    {
        var distinct = values.Distinct().Take(MostSingle + 1).ToList();
        if (distinct.Count <= MostSingle)
            return distinct.Skip(1);

        // A number that many clients share, as no debt, is a block of its own: the others are cut without it.
        var many = values.Length / Aimed;
        var start = FirstAbove(values, values[0]);
        var kept = new List<double>();
        if (start > many)
            kept.Add(values[start]);
        else
            start = 0;

        var left = kept.Count == 0 ? Aimed : Aimed - 1;
        for (var share = 1; share < left; share++)
        {
            var end = Round(values[start + (int)((long)(values.Length - start) * share / left)]);
            if (end > (kept.Count == 0 ? values[0] : kept[^1]) && end <= values[^1] && FirstAtLeast(values, end) > (kept.Count == 0 ? 0 : FirstAtLeast(values, kept[^1])))
                kept.Add(end);
        }

        return kept;
    }

    /// <summary>A number with two digits, as a person would choose it.</summary>
    static double Round(double value)
    {
        if (value == 0)
            return 0;

        var power = (int)Math.Floor(Math.Log10(Math.Abs(value))) - 1;
        var step = Math.Pow(10, Math.Abs(power));

        return power < 0 ? Math.Round(value * step) / step : Math.Round(value / step) * step;
    }

    static int FirstAtLeast(double[] sorted, double value) => First(sorted, other => other >= value);

    static int FirstAbove(double[] sorted, double value) => First(sorted, other => other > value);

    static int First(double[] sorted, Func<double, bool> isThere)
    {
        int low = 0, high = sorted.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (isThere(sorted[middle]))
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }
}
