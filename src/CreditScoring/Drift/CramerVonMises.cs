namespace CreditScoring.Drift;

/// <summary>Cramér and von Mises' distance between two samples, right with ties as well.</summary>
public static class CramerVonMises
{
    /// <summary>The statistic: 0 when both samples have the same distribution of values, growing with the rows; a constant column gives 0.</summary>
    /// <param name="pair">The two samples of a numeric column, neither empty.</param>
    /// <exception cref="ArgumentException">A sample is empty.</exception>
    /// <remarks>
    /// n m / (n + m)² times the sum, over the pooled rows, of the squared difference of the distribution functions.
    /// Source: Anderson (1962), On the distribution of the two-sample Cramér-von Mises criterion, Annals of Mathematical Statistics 33, equation 1.
    /// </remarks>
    public static double Statistic(SamplePair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        double n = pair.Reference.Count, m = pair.Current.Count;
        if (n == 0 || m == 0)
            throw new ArgumentException($"The samples have {n} and {m} values; give at least one each.", nameof(pair));

        double sum = 0, below = 0, belowCurrent = 0;
        for (var place = 0; place < pair.Distinct; place++)
        {
            below += pair.ReferenceCounts[place];
            belowCurrent += pair.CurrentCounts[place];
            var gap = below / n - belowCurrent / m;
            sum += (pair.ReferenceCounts[place] + pair.CurrentCounts[place]) * gap * gap;
        }

        return n * m / ((n + m) * (n + m)) * sum;
    }
}
