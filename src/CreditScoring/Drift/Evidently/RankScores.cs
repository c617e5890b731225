using CreditScoring.Numerics;

namespace CreditScoring.Drift.Evidently;

/// <summary>P-values from the ranks of the pooled values.</summary>
static class RankScores
{
    const int KolmogorovExactMost = 10_000;
    const int CramerExactMost = 20;
    const int MannExactMost = 8;
    const int MannExactLargest = 200_000;
    const double CertainStatistic = 0.003;

    /// <summary>Kolmogorov and Smirnov's two-sided test: exact up to 10,000 rows, then by the law of one sample.</summary>
    public static TestScore KolmogorovSmirnov(SamplePair pair)
    {
        int n = pair.Reference.Count, m = pair.Current.Count;
        long before = 0, beforeCurrent = 0, greatest = 0;
        for (var place = 0; place < pair.Distinct; place++)
        {
            before += pair.ReferenceCounts[place];
            beforeCurrent += pair.CurrentCounts[place];
            greatest = Math.Max(greatest, Math.Abs(before * m - beforeCurrent * n));
        }

        var distance = greatest / ((double)n * m);

        return TestScore.Of(Math.Max(n, m) <= KolmogorovExactMost
            ? KolmogorovTwoSample.UpperTail(n, m, distance)
            : KolmogorovOneSample.UpperTail((long)Math.Round((double)n * m / (n + m)), distance));
    }

    /// <summary>Mann and Whitney's test, one-sided as Evidently runs it: low only when the current values are the higher.</summary>
    public static TestScore MannWhitney(SamplePair pair)
    {
        double n = pair.Reference.Count, m = pair.Current.Count, all = n + m;
        double higher = 0, ties = 0, before = 0;
        for (var place = 0; place < pair.Distinct; place++)
        {
            double left = pair.ReferenceCounts[place], right = pair.CurrentCounts[place], tied = left + right;
            higher += right * (before + left / 2);
            before += left;
            ties += tied * tied * tied - tied;
        }

        if (Math.Min(n, m) <= MannExactMost && ties == 0 && Math.Max(n, m) <= MannExactLargest)
            return TestScore.Of(RankSumLaw.UpperTail((int)Math.Min(n, m), (int)Math.Max(n, m), (int)higher));

        var deviation = Math.Sqrt(n * m / 12 * (all + 1 - ties / (all * (all - 1))));

        return TestScore.Of(NormalLaw.UpperTail((higher - n * m / 2 - 0.5) / deviation));
    }

    /// <summary>Cramér and von Mises' test by midranks, which is not valid with ties in samples of unequal size.</summary>
    public static TestScore CramerVonMises(SamplePair pair)
    {
        double n = pair.Reference.Count, m = pair.Current.Count, all = n + m, product = n * m;
        double fromReference = 0, fromCurrent = 0, before = 0;
        int i = 0, j = 0;
        for (var place = 0; place < pair.Distinct; place++)
        {
            var tied = pair.ReferenceCounts[place] + pair.CurrentCounts[place];
            var rank = before + (tied + 1) / 2.0;
            before += tied;
            for (var end = i + pair.ReferenceCounts[place]; i < end; i++)
                fromReference += (rank - i - 1) * (rank - i - 1);
            for (var end = j + pair.CurrentCounts[place]; j < end; j++)
                fromCurrent += (rank - j - 1) * (rank - j - 1);
        }

        var u = n * fromReference + m * fromCurrent;
        var statistic = u / (product * all) - (4 * product - 1) / (6 * all);
        if (Math.Max(n, m) <= CramerExactMost)
        {
            var least = product / GreatestDivisor((int)n, (int)m);

            return TestScore.Of(CramerVonMisesLaw.ExactUpperTail((int)n, (int)m, Math.Floor(statistic * all * all * least * least / product + 1e-7)));
        }

        // Moved and stretched to the mean and variance of the law for large samples.
        var mean = (1 + 1 / all) / 6;
        var variance = (all + 1) * (4 * product * all - 3 * (n * n + m * m) - 2 * product) / (45 * all * all * 4 * product);
        var scaled = 1.0 / 6 + (statistic - mean) / Math.Sqrt(45 * variance);

        return TestScore.Of(scaled < CertainStatistic ? 1 : CramerVonMisesLaw.UpperTail(scaled));
    }

    static int GreatestDivisor(int a, int b) => b == 0 ? a : GreatestDivisor(b, a % b);
}
