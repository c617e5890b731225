using CreditScoring.Numerics;

namespace CreditScoring.Drift.Evidently;

/// <summary>Permutation p-value of the unbiased squared maximum mean discrepancy with a Gaussian kernel.</summary>
/// <remarks>Source: Gretton and others (2012), A kernel two-sample test, Journal of Machine Learning Research 13.</remarks>
static class KernelDiscrepancy
{
    /// <summary>Ten times Evidently's: the same p-value with a third of its noise.</summary>
    const int Permutations = 1000;

    const double Rounding = 1e-12;

    /// <summary>Beyond it the permutations, each of which passes over every pair of pooled rows, take more than a second a column.</summary>
    public const int MostRows = 1000;

    /// <summary>Share of random splits of the pooled rows that differ at least as much; the same at every run. None above 1,000 pooled rows.</summary>
    /// <remarks>Evidently compares sums whose last digits hang on the order of the rows, so an equal split counts or not by chance; here it counts half.</remarks>
    public static TestScore Score(SamplePair pair)
    {
        if (pair.Reference.Count + pair.Current.Count > MostRows)
            return TestScore.None($"Each permutation passes over every pair of rows, so the test is limited to {MostRows} rows in all.");
        if (Math.Min(pair.Reference.Count, pair.Current.Count) < 2)
            return TestScore.None("The test needs two values in each sample.");
        if (pair.Distinct == 1)
            return TestScore.Of(1);

        var kernel = Kernel(pair);
        var rows = Enumerable.Range(0, kernel.Length).ToArray();
        var observed = Discrepancy(kernel, rows, pair.Reference.Count);
        var random = new Random64(0);
        var reached = 0.0;
        for (var permutation = 0; permutation < Permutations; permutation++)
        {
            random.Shuffle(rows.AsSpan());
            var gap = Discrepancy(kernel, rows, pair.Reference.Count) - observed;
            reached += gap > Rounding ? 1 : gap >= -Rounding ? 0.5 : 0;
        }

        return TestScore.Of(reached / Permutations);
    }

    /// <summary>The squared discrepancy of the samples themselves; may fall slightly below 0.</summary>
    internal static double Discrepancy(SamplePair pair)
    {
        var kernel = Kernel(pair);

        return Discrepancy(kernel, [.. Enumerable.Range(0, kernel.Length)], pair.Reference.Count);
    }

    static double Discrepancy(double[][] kernel, int[] rows, int count)
    {
        double n = count, m = rows.Length - count, within = 0, withinCurrent = 0, between = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            var row = kernel[rows[i]];
            for (var j = 0; j < i; j++)
                if (i < count)
                    within += row[rows[j]];
                else if (j < count)
                    between += row[rows[j]];
                else
                    withinCurrent += row[rows[j]];
        }

        return 2 * within / (n * (n - 1)) + 2 * withinCurrent / (m * (m - 1)) - 2 * between / (n * m);
    }

    // exp(-d² / (2 s²)), 2 s² being the median squared distance of the reference with itself, each row's distance to itself included.
    static double[][] Kernel(SamplePair pair)
    {
        double[] values = [.. pair.Reference.Values, .. pair.Current.Values];
        var own = pair.Reference.Values.ToArray();
        var distances = new double[own.Length * own.Length];
        for (var row = 0; row < own.Length; row++)
            for (var column = 0; column < own.Length; column++)
                distances[row * own.Length + column] = (own[row] - own[column]) * (own[row] - own[column]);
        Array.Sort(distances);
        var median = distances[(int)Math.Round((distances.Length - 1) / 2.0)];
        var width = median == 0 ? 1 : median;

        return [.. values.Select(value => values.Select(other => Math.Exp(-(value - other) * (value - other) / width)).ToArray())];
    }
}
