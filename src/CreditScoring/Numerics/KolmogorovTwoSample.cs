namespace CreditScoring.Numerics;

/// <summary>How likely two samples of one distribution lie so far apart, without ties: the exact law of the Kolmogorov-Smirnov statistic.</summary>
static class KolmogorovTwoSample
{
    /// <summary>Probability, in [0, 1], that the greatest distance reaches <paramref name="distance"/>.</summary>
    /// <param name="n">Size of one sample, at least 1.</param>
    /// <param name="m">Size of the other, at least 1.</param>
    /// <param name="distance">Greatest distance between the two distributions of values, in [0, 1].</param>
    /// <remarks>
    /// Every order of the pooled values is a path of a lattice, each as likely; the paths that touch the forbidden region are counted, never
    /// those that stay inside, so that small probabilities keep their digits. Source: Hodges (1958), The significance probability of the
    /// Smirnov two-sample test, Arkiv för Matematik 3. Time grows with n × m, with n alone when the sizes are equal.
    /// </remarks>
    public static double UpperTail(int n, int m, double distance)
    {
        var common = GreatestDivisor(n, m);
        var least = (long)(n / common) * m;
        var steps = (long)Math.Round(distance * least);
        if (steps <= 0)
            return 1;

        return n == m ? Equal(n, (int)steps) : Unequal(n, m, (long)(m / common), (long)(n / common), steps);
    }

    // By reflection: 2 (C(2n, n-h) - C(2n, n-2h) + ...) / C(2n, n), each ratio a product of n factors below 1.
    static double Equal(int n, int steps)
    {
        double sum = 0;
        var sign = 1;
        var ratio = 1.0;
        var reached = 0;
        for (var reach = (long)steps; reach <= n && ratio > 0; reach += steps, sign = -sign)
        {
            for (; reached < reach; reached++)
                ratio *= (n - reached) / (n + reached + 1.0);
            sum += sign * ratio;
        }

        return Math.Clamp(2 * sum, 0, 1);
    }

    // Share of the paths to (i, j) that have touched |i / n - j / m| >= h: the last step came from (i - 1, j) with weight i / (i + j).
    static double Unequal(int n, int m, long perN, long perM, long steps)
    {
        if (n < m)
            (n, m, perN, perM) = (m, n, perM, perN);

        var touched = new double[m + 1];
        for (var j = 0; j <= m; j++)
            touched[j] = j * perM >= steps ? 1 : 0;

        for (var i = 1; i <= n; i++)
        {
            var along = i * perN;
            touched[0] = along >= steps ? 1 : touched[0];
            for (var j = 1; j <= m; j++)
                touched[j] = Math.Abs(along - j * perM) >= steps ? 1 : (i * touched[j] + j * touched[j - 1]) / (i + j);
        }

        return touched[m];
    }

    static int GreatestDivisor(int a, int b) => b == 0 ? a : GreatestDivisor(b, a % b);
}
