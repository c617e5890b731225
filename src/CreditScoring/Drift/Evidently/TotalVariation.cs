using CreditScoring.Numerics;

namespace CreditScoring.Drift.Evidently;

/// <summary>Permutation p-value of half the sum of the differences of shares.</summary>
static class TotalVariation
{
    /// <summary>Ten times Evidently's: the same p-value with a third of its noise; counts are drawn, not rows, so it costs less.</summary>
    const int Permutations = 10_000;

    /// <summary>Share of random splits of the pooled rows that differ at least as much as the samples; the same at every run.</summary>
    public static TestScore Score(SamplePair pair)
    {
        var pooled = pair.ReferenceCounts.Zip(pair.CurrentCounts, (left, right) => left + right).ToArray();
        var observed = Distance(pair.ReferenceCounts, pooled, pair.Reference.Count, pair.Current.Count);
        var random = new Random64(0);
        var counts = new int[pooled.Length];
        var reached = 0;
        for (var permutation = 0; permutation < Permutations; permutation++)
        {
            // Only the counts of the split are drawn, level after level: no row is shuffled.
            var (rows, taken) = (pair.Reference.Count + pair.Current.Count, pair.Reference.Count);
            for (var level = 0; level < pooled.Length; level++)
            {
                rows -= pooled[level];
                counts[level] = HypergeometricLaw.Draw(random, pooled[level], rows, taken);
                taken -= counts[level];
            }

            // Compared to the last digit, as Evidently does: rounding decides what of equal distances counts.
            if (Distance(counts, pooled, pair.Reference.Count, pair.Current.Count) >= observed)
                reached++;
        }

        return TestScore.Of(reached / (double)Permutations);
    }

    static double Distance(int[] counts, int[] pooled, double rows, double others)
    {
        double sum = 0;
        for (var level = 0; level < counts.Length; level++)
            sum += Math.Abs(counts[level] / rows - (pooled[level] - counts[level]) / others);

        return sum / 2;
    }
}
