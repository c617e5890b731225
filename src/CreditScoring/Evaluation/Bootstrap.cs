using CreditScoring.Numerics;

namespace CreditScoring.Evaluation;

/// <summary>Intervals of any measure, by measuring again on clients drawn with replacement.</summary>
/// <remarks>
/// Percentile intervals, not bias-corrected; samples are stratified by outcome unless told otherwise, which keeps measures of ranking possible in each. They
/// say what the draw of the clients may change, with the models as they are.
/// Source: Efron and Tibshirani (1993), An Introduction to the Bootstrap, chapter 13.
/// </remarks>
public static class Bootstrap
{
    /// <summary>Intervals of several measures, all of the same samples.</summary>
    /// <param name="defaults">1 for default, 0 for repaid; both present.</param>
    /// <param name="measure">Measures on the rows given, which rise and may repeat; always as many measures, all finite. Called from many threads at a time.</param>
    /// <param name="options">How to draw.</param>
    /// <returns>An interval per measure, in their order.</returns>
    /// <exception cref="ArgumentException">An outcome is absent or not allowed, or there are fewer than 40 draws.</exception>
    public static BootstrapInterval[] Intervals(float[] defaults, Func<int[], double[]> measure, BootstrapOptions options)
    {
        var drawn = Samples(defaults, measure, options);

        return [.. measure([.. Enumerable.Range(0, defaults.Length)]).Select((value, index) =>
            Around(value, Array.ConvertAll(drawn, sample => sample[index])))];
    }

    /// <summary>The measures of every sample, by draw.</summary>
    internal static double[][] Samples(float[] defaults, Func<int[], double[]> measure, BootstrapOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Draws, 40);
        Outcomes.Count(new double[defaults.Length], defaults);
        int[] all = [.. Enumerable.Range(0, defaults.Length)];
        int[][] strata = options.IsStratified ? [Array.FindAll(all, row => defaults[row] == 0), Array.FindAll(all, row => defaults[row] == 1)] : [all];

        var drawn = new double[options.Draws][];
        Parallel.For(0, options.Draws, new ParallelOptions { MaxDegreeOfParallelism = options.Threads }, draw =>
            drawn[draw] = measure(Draw(strata, defaults.Length, Random64.ForItem(options.Seed, (ulong)draw))));

        return drawn;
    }

    /// <summary>A value with the percentiles of what samples gave for it.</summary>
    internal static BootstrapInterval Around(double value, double[] drawn)
    {
        double[] sorted = [.. drawn];
        Array.Sort(sorted);

        return new BootstrapInterval(value, Quantile(sorted, 0.025), Quantile(sorted, 0.975));
    }

    /// <summary>How much more the second predictions have of a measure than the first, on the same clients: what both find hard cancels out.</summary>
    /// <param name="first">Predictions of each client; any scale that the measure takes.</param>
    /// <param name="second">The other predictions; same length.</param>
    /// <param name="defaults">1 for default, 0 for repaid; same length; both present.</param>
    /// <param name="measure">A measure of predictions and outcomes. Called from many threads at a time.</param>
    /// <param name="options">How to draw.</param>
    /// <exception cref="ArgumentException">The lengths differ, an outcome is absent, or there are fewer than 40 draws.</exception>
    public static BootstrapInterval Difference(
        double[] first, double[] second, float[] defaults, Func<double[], float[], double> measure, BootstrapOptions options)
    {
        if (first.Length != defaults.Length || second.Length != defaults.Length)
            throw new ArgumentException($"{first.Length} and {second.Length} predictions were given for {defaults.Length} outcomes.", nameof(defaults));

        return Intervals(
            defaults,
            rows =>
            {
                var outcomes = Array.ConvertAll(rows, row => defaults[row]);

                return [measure(Array.ConvertAll(rows, row => second[row]), outcomes) - measure(Array.ConvertAll(rows, row => first[row]), outcomes)];
            },
            options)[0];
    }

    // Counting first and listing afterwards leaves the rows in rising order: predictions sorted once stay sorted in every sample.
    static int[] Draw(int[][] strata, int count, Random64 random)
    {
        var times = new int[count];
        foreach (var stratum in strata)
            for (var client = 0; client < stratum.Length; client++)
                times[stratum[random.NextInt32(stratum.Length)]]++;

        var rows = new int[count];
        var next = 0;
        for (var row = 0; row < count; row++)
            for (var time = 0; time < times[row]; time++)
                rows[next++] = row;

        return rows;
    }

    static double Quantile(double[] sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var low = (int)place;

        return low + 1 < sorted.Length ? sorted[low] + (place - low) * (sorted[low + 1] - sorted[low]) : sorted[low];
    }
}
