using CreditScoring.Numerics;

namespace CreditScoring.Drift.Evidently;

/// <summary>Epps and Singleton's test: compares the samples' characteristic functions at two points.</summary>
/// <remarks>Source: Epps and Singleton (1986), An omnibus test for the two-sample problem using the empirical characteristic function, JSCS 26.</remarks>
static class EppsSingleton
{
    const int Fewest = 5;
    const int SmallSample = 25;
    static readonly double[] Points = [0.4, 0.8];

    /// <summary>The p-value; none when half the pooled values are equal, or with fewer than five values in a sample.</summary>
    public static TestScore Score(SamplePair pair)
    {
        double n = pair.Reference.Count, m = pair.Current.Count, all = n + m;
        if (Math.Min(n, m) < Fewest)
            return TestScore.None("The test needs five values in each sample.");

        var range = PooledQuantile(pair, 0.75) - PooledQuantile(pair, 0.25);
        if (!(range > 0) || double.IsInfinity(range))
            return TestScore.None("The interquartile range of the pooled values is zero, so the points to compare at cannot be set.");

        var (mean, covariance) = Waves(pair.Values, pair.ReferenceCounts, n, range / 2);
        var (meanCurrent, covarianceCurrent) = Waves(pair.Values, pair.CurrentCounts, m, range / 2);
        var estimate = new double[4, 4];
        for (var row = 0; row < 4; row++)
            for (var column = 0; column < 4; column++)
                estimate[row, column] = all / n * covariance[row, column] + all / m * covarianceCurrent[row, column];

        var gap = mean.Zip(meanCurrent, (left, right) => left - right).ToArray();
        var eigen = SymmetricEigen.Of(estimate);
        double statistic = 0;
        var rank = 0;
        for (var direction = 0; direction < 4; direction++)
        {
            var along = eigen.Vectors[direction].Zip(gap, (left, right) => left * right).Sum();
            if (eigen.Values[direction] > eigen.Values[0] * 4 * 2.220446049250313e-16)
            {
                statistic += all * along * along / eigen.Values[direction];
                rank++;
            }
        }

        // Two constants that differ: no spread, and no doubt.
        if (rank == 0)
            return TestScore.Of(0);
        if (Math.Max(n, m) < SmallSample)
            statistic *= 1 / (1 + Math.Pow(all, -0.45) + 10.1 * (Math.Pow(n, -1.7) + Math.Pow(m, -1.7)));

        return TestScore.Of(ChiSquareLaw.UpperTail(statistic, rank));
    }

    static (double[] Mean, double[,] Covariance) Waves(double[] values, int[] counts, double rows, double scale)
    {
        var mean = new double[4];
        var covariance = new double[4, 4];
        var wave = new double[values.Length][];
        for (var place = 0; place < values.Length; place++)
        {
            var (first, second) = (Points[0] / scale * values[place], Points[1] / scale * values[place]);
            wave[place] = counts[place] == 0 ? [] : [Math.Cos(first), Math.Cos(second), Math.Sin(first), Math.Sin(second)];
            for (var part = 0; part < wave[place].Length; part++)
                mean[part] += counts[place] * wave[place][part] / rows;
        }

        for (var place = 0; place < values.Length; place++)
            for (var row = 0; row < wave[place].Length; row++)
                for (var column = 0; column < 4; column++)
                    covariance[row, column] += counts[place] * (wave[place][row] - mean[row]) * (wave[place][column] - mean[column]) / rows;

        return (mean, covariance);
    }

    static double PooledQuantile(SamplePair pair, double share)
    {
        var position = share * (pair.Reference.Count + pair.Current.Count - 1);
        var (low, part) = ((long)position, position - Math.Floor(position));
        var lower = At(pair, low);

        return lower + part * (At(pair, part > 0 ? low + 1 : low) - lower);
    }

    static double At(SamplePair pair, long position)
    {
        var place = 0;
        for (long before = pair.ReferenceCounts[0] + pair.CurrentCounts[0]; before <= position; before += pair.ReferenceCounts[place] + pair.CurrentCounts[place])
            place++;

        return pair.Values[place];
    }
}
