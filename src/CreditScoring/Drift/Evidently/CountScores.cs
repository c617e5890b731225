using CreditScoring.Numerics;

namespace CreditScoring.Drift.Evidently;

/// <summary>P-values from the counts of levels.</summary>
static class CountScores
{
    const double SameTotal = 1.4901161193847656e-8; // The tolerance with which the totals of observed and expected counts must agree.

    /// <summary>Chi-square test of the current counts against those of the reference, as if the reference were the exact truth.</summary>
    public static TestScore ChiSquare(SamplePair pair)
    {
        var scale = pair.Current.Count / (double)pair.Reference.Count;
        double sum = 0;
        for (var level = 0; level < pair.Distinct; level++)
        {
            var expected = pair.ReferenceCounts[level] * scale;
            sum += (pair.CurrentCounts[level] - expected) * (pair.CurrentCounts[level] - expected) / expected;
        }

        return Tail(sum, pair.Distinct);
    }

    /// <summary>Likelihood-ratio test of the current counts against those of the reference, which must be as many.</summary>
    public static TestScore LikelihoodRatio(SamplePair pair)
    {
        double n = pair.Reference.Count, m = pair.Current.Count;
        if (Math.Abs(n - m) / Math.Min(n, m) > SameTotal)
            return TestScore.None("The expected counts are not rescaled, so both samples must have as many rows.");

        double sum = 0;
        for (var level = 0; level < pair.Distinct; level++)
            if (pair.CurrentCounts[level] > 0)
                sum += 2 * pair.CurrentCounts[level] * Math.Log(pair.CurrentCounts[level] / (double)pair.ReferenceCounts[level]);

        return Tail(Math.Max(0, sum), pair.Distinct);
    }

    /// <summary>Test of two proportions: the share of rows that do not bear the first level.</summary>
    public static TestScore Proportions(SamplePair pair)
    {
        if (pair.Distinct == 1)
            return TestScore.Of(1);

        double n = pair.Reference.Count, m = pair.Current.Count;
        double other = n - pair.ReferenceCounts[0], otherCurrent = m - pair.CurrentCounts[0];
        var pooled = (other + otherCurrent) / (n + m);
        var z = (other / n - otherCurrent / m) / Math.Sqrt(pooled * (1 - pooled) * (1 / n + 1 / m));

        // Evidently takes what the lower tail leaves of 1, so a p-value below 1e-16 becomes 0.
        var lowerTail = 1 - NormalLaw.UpperTail(Math.Abs(z));

        return TestScore.Of(2 * (1 - lowerTail));
    }

    /// <summary>Fisher's exact test of two levels in samples of one size.</summary>
    public static TestScore Fisher(SamplePair pair)
    {
        if (Math.Max(pair.ReferenceCounts.Count(count => count > 0), pair.CurrentCounts.Count(count => count > 0)) > 2 || pair.Distinct > 2)
            return TestScore.None("The test is for two levels; these samples have more.");
        if (pair.Reference.Count != pair.Current.Count)
            return TestScore.None("The table is built for samples of one size only.");
        if (pair.Distinct == 1)
            return TestScore.Of(1);

        return TestScore.Of(HypergeometricLaw.TwoSided(pair.CurrentCounts[1], pair.CurrentCounts[0], pair.ReferenceCounts[1], pair.ReferenceCounts[0]));
    }

    static TestScore Tail(double statistic, int levels) =>
        levels == 1 || double.IsNaN(statistic)
            ? TestScore.None("A single level leaves no degree of freedom.")
            : TestScore.Of(ChiSquareLaw.UpperTail(statistic, levels - 1));
}
