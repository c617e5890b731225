namespace CreditScoring.Numerics;

/// <summary>How likely two samples of one distribution differ so much over all values: the law of Cramér and von Mises' statistic, without ties.</summary>
static class CramerVonMisesLaw
{
    const double LastTerm = 1e-7;

    /// <summary>Probability of a value above <paramref name="statistic"/> for large samples, in [0, 1].</summary>
    /// <param name="statistic">Above 0.</param>
    /// <remarks>
    /// A series of modified Bessel functions of order 1/4, stopped at its first term below 1e-7 as SciPy's is, so a tail below that is noise.
    /// Source: Anderson and Darling (1952), Annals of Mathematical Statistics 23, equation 4.35.
    /// </remarks>
    public static double UpperTail(double statistic)
    {
        double sum = 0;
        var ratio = Math.Sqrt(Math.PI); // Γ(k + 1/2) / Γ(k + 1)
        for (var k = 0; ; k++)
        {
            if (k > 0)
                ratio *= (k - 0.5) / k;
            var y = 4 * k + 1;
            var q = y * (double)y / (16 * statistic);
            var term = ratio / (Math.Pow(Math.PI, 1.5) * Math.Sqrt(statistic)) * Math.Sqrt(y) * Math.Exp(-2 * q) * ScaledBessel(q);
            sum += term;
            if (!(term >= LastTerm))
                return Math.Max(0, 1 - sum);
        }
    }

    /// <summary>Share of the orders of n and m values whose statistic is at least as great, in [0, 1]; exact, for small samples.</summary>
    /// <param name="n">Size of one sample, at least 1.</param>
    /// <param name="m">Size of the other, at least 1.</param>
    /// <param name="steps">Sum over the pooled values of the squared distance between the samples, in units of 1 / lcm(n, m)².</param>
    /// <remarks>Source: Xiao, Gordon and Yakovlev (2007), A C++ program for the Cramér-von Mises two-sample test, Journal of Statistical Software 17.</remarks>
    public static double ExactUpperTail(int n, int m, double steps)
    {
        var least = Enumerable.Range(1, n * m).First(number => number % n == 0 && number % m == 0);
        var (perN, perM) = (least / n, least / m);
        var rows = new Dictionary<long, double>[m + 1];
        for (var i = 0; i <= n; i++)
            for (var j = 0; j <= m; j++)
            {
                var cell = new Dictionary<long, double>();
                var added = (long)Math.Pow(i * perN - j * perM, 2);
                if (i == 0 && j == 0)
                    cell[0] = 1;
                if (i > 0)
                    Add(cell, rows[j], added, (double)i / (i + j));
                if (j > 0)
                    Add(cell, rows[j - 1], added, (double)j / (i + j));
                rows[j] = cell;
            }

        return Math.Min(1, rows[m].Where(pair => pair.Key >= steps).Sum(pair => pair.Value));
    }

    static void Add(Dictionary<long, double> cell, Dictionary<long, double> from, long added, double weight)
    {
        foreach (var (sum, share) in from)
            cell[sum + added] = cell.GetValueOrDefault(sum + added) + share * weight;
    }

    // e^q K(q) of order 1/4: the integral of exp(-q (cosh t - 1)) cosh(t / 4), whose trapezoids converge faster than any power of the step.
    static double ScaledBessel(double q)
    {
        const double step = 1.0 / 32;
        var sum = 0.5;
        for (var point = 1; ; point++)
        {
            var t = point * step;
            var value = Math.Exp(-q * (Math.Cosh(t) - 1)) * Math.Cosh(t / 4);
            sum += value;
            if (value < sum * 1e-18)
                return sum * step;
        }
    }
}
