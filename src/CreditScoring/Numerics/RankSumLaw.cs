namespace CreditScoring.Numerics;

/// <summary>How likely one of two samples ranks so high: the exact law of Mann and Whitney's statistic, without ties.</summary>
static class RankSumLaw
{
    /// <summary>Probability, in [0, 1], of a statistic of at least <paramref name="statistic"/>.</summary>
    /// <param name="small">Size of the smaller sample, 1 to 8.</param>
    /// <param name="large">Size of the larger, 1 to 200,000.</param>
    /// <param name="statistic">Pairs in which the first sample is the higher, from 0 to small × large.</param>
    /// <remarks>
    /// The orders with each statistic are the coefficients of Gauss's binomial, built by exact multiplications and divisions of polynomials.
    /// Source: Mann and Whitney (1947), Annals of Mathematical Statistics 18.
    /// </remarks>
    public static double UpperTail(int small, int large, int statistic)
    {
        var orders = new UInt128[small * large + 1];
        orders[0] = 1;
        for (var factor = 1; factor <= small; factor++)
        {
            // Multiply by 1 - q^(large + factor), then divide by 1 - q^factor.
            for (var power = orders.Length - 1; power >= large + factor; power--)
                orders[power] -= orders[power - large - factor];
            for (var power = factor; power < orders.Length; power++)
                orders[power] += orders[power - factor];
        }

        double all = 0, above = 0;
        for (var value = orders.Length - 1; value >= 0; value--)
        {
            all += (double)orders[value];
            if (value >= statistic)
                above += (double)orders[value];
        }

        return above / all;
    }
}
