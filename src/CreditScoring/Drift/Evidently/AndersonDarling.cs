using CreditScoring.Numerics;

namespace CreditScoring.Drift.Evidently;

/// <summary>Anderson and Darling's test for two samples, by midranks; its p-value is read off a table, so it lies in [0.001, 0.25].</summary>
/// <remarks>Source: Scholz and Stephens (1987), K-sample Anderson-Darling tests, Journal of the American Statistical Association 82, equation 7 and table 1.</remarks>
static class AndersonDarling
{
    static readonly double[] Levels = [0.25, 0.1, 0.05, 0.025, 0.01, 0.005, 0.001];

    // Constant, 1 / sqrt(m) and 1 / m terms of the critical values, added up for m = 1: two samples.
    static readonly double[] Critical =
        [0.675 - 0.245 - 0.105, 1.281 + 0.25 - 0.305, 1.645 + 0.678 - 0.362, 1.96 + 1.149 - 0.391, 2.326 + 1.822 - 0.396, 2.573 + 2.364 - 0.345, 3.085 + 3.615 - 0.154];

    static readonly double[] LogLevel =
        LeastSquares.Fit([.. Critical.Select(critical => new[] { 1, critical, critical * critical })], [.. Levels.Select(level => Math.Log(level))], ridge: 0);

    /// <summary>The p-value; none when all values are equal.</summary>
    public static TestScore Score(SamplePair pair)
    {
        if (pair.Distinct < 2)
            return TestScore.None("All values of both samples are equal.");
        if (pair.Reference.Count + pair.Current.Count < 4)
            return TestScore.None("The variance of the statistic needs four rows in all.");

        var statistic = Statistic(pair);
        if (statistic < Critical[0])
            return TestScore.Of(Levels[0]);
        if (statistic > Critical[^1])
            return TestScore.Of(Levels[^1]);

        return TestScore.Of(Math.Exp(LogLevel[0] + statistic * (LogLevel[1] + statistic * LogLevel[2])));
    }

    static double Statistic(SamplePair pair)
    {
        double n = pair.Reference.Count, m = pair.Current.Count, all = n + m;
        double before = 0, beforeReference = 0, sum = 0;
        for (var place = 0; place < pair.Distinct; place++)
        {
            double left = pair.ReferenceCounts[place], tied = left + pair.CurrentCounts[place];
            var middle = before + tied / 2;
            var gap = all * (beforeReference + left / 2) - middle * n;
            sum += tied / all * gap * gap / (middle * (all - middle) - all * tied / 4);
            before += tied;
            beforeReference += left;
        }

        // With two samples the gap of one is minus the gap of the other.
        var raw = sum * (1 / n + 1 / m) * (all - 1) / all;

        return (raw - 1) / Math.Sqrt(Variance(n, m));
    }

    static double Variance(double n, double m)
    {
        var all = n + m;
        var sizes = 1 / n + 1 / m;
        double h = 1, g = 0, tail = 0;
        for (var index = 2; index < all; index++)
        {
            tail += 1 / (all - index + 1);
            g += tail / index;
        }

        h += tail;
        var a = 4 * g - 6 + (10 - 6 * g) * sizes;
        var b = (2 * g - 4) * 4 + 16 * h + (2 * g - 14 * h - 4) * sizes - 8 * h + 4 * g - 6;
        var c = (6 * h + 2 * g - 2) * 4 + (4 * h - 4 * g + 6) * 2 + (2 * h - 6) * sizes + 4 * h;
        var d = (2 * h + 6) * 4 - 8 * h;

        return (((a * all + b) * all + c) * all + d) / ((all - 1) * (all - 2) * (all - 3));
    }
}
