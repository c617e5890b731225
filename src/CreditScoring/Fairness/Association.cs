using CreditScoring.Features;

namespace CreditScoring.Fairness;

/// <summary>How strongly a feature tells a characteristic, in [0, 1].</summary>
static class Association
{
    /// <summary>The greater of what its known values tell, and what their absence tells.</summary>
    /// <param name="matrix">Clients.</param>
    /// <param name="column">Position of the feature.</param>
    /// <param name="characteristic">The characteristic as a number, one per client; NaN where it is not known.</param>
    /// <remarks>
    /// Of a number: Spearman's rank correlation, its sign dropped. Of a category, and of absence: the share of the variance of the characteristic's ranks that
    /// the levels explain, less what chance would (Kelley's epsilon squared), under the root.
    /// </remarks>
    public static double Of(FeatureMatrix matrix, int column, float[] characteristic)
    {
        var values = matrix.Column(column);
        int[] known = [.. Enumerable.Range(0, values.Length).Where(row => !float.IsNaN(characteristic[row]))];
        int[] both = [.. known.Where(row => !float.IsNaN(values[row]))];
        var absence = both.Length == known.Length || both.Length == 0
            ? 0
            : Explained(Array.ConvertAll(known, row => float.IsNaN(values[row]) ? 1f : 0f), Array.ConvertAll(known, row => characteristic[row]));
        var (own, told) = (Array.ConvertAll(both, row => values[row]), Array.ConvertAll(both, row => characteristic[row]));

        return both.Length < 3 ? absence : Math.Max(absence, matrix.Columns[column].Kind == FeatureKind.Category ? Explained(own, told) : Correlation(own, told));
    }

    static double Correlation(float[] first, float[] second)
    {
        var (one, other) = (Ranks(first), Ranks(second));
        double product = 0, squares = 0, otherSquares = 0;
        for (var row = 0; row < one.Length; row++)
        {
            product += one[row] * other[row];
            squares += one[row] * one[row];
            otherSquares += other[row] * other[row];
        }

        return squares > 0 && otherSquares > 0 ? Math.Min(1, Math.Abs(product) / Math.Sqrt(squares * otherSquares)) : 0;
    }

    static double Explained(float[] levels, float[] characteristic)
    {
        var ranks = Ranks(characteristic);
        var groups = levels.Zip(ranks).GroupBy(pair => pair.First, pair => pair.Second).Select(group => (Count: group.Count(), Mean: group.Average())).ToList();
        var (total, between, free) = (ranks.Sum(rank => rank * rank), groups.Sum(group => group.Count * group.Mean * group.Mean), ranks.Length - groups.Count);
        if (total <= 0 || free <= 0)
            return 0;

        return Math.Sqrt(Math.Clamp((between - (groups.Count - 1) * (total - between) / free) / total, 0, 1));
    }

    /// <summary>Ranks less their mean, equal values sharing theirs.</summary>
    static double[] Ranks(float[] values)
    {
        var keys = (float[])values.Clone();
        int[] rows = [.. Enumerable.Range(0, keys.Length)];
        Array.Sort(keys, rows);
        var ranks = new double[keys.Length];
        for (int start = 0, end; start < keys.Length; start = end)
        {
            for (end = start + 1; end < keys.Length && keys[end] == keys[start];)
                end++;
            for (var tied = start; tied < end; tied++)
                ranks[rows[tied]] = (start + end - 1) / 2.0 - (keys.Length - 1) / 2.0;
        }

        return ranks;
    }
}
