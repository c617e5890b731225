namespace CreditScoring.Numerics;

/// <summary>The standard normal distribution: how likely so great a deviation is by chance.</summary>
public static class NormalLaw
{
    const double Far = 3;
    const double Enough = 1e-17;

    /// <summary>Probability, in [0, 1], of a value above <paramref name="z"/>.</summary>
    /// <param name="z">Any number, or an infinity.</param>
    /// <remarks>Near 0 by the series 26.2.11, further out by Laplace's continued fraction 26.2.14 of Abramowitz and Stegun (1964).</remarks>
    public static double UpperTail(double z)
    {
        if (z < 0)
            return 1 - UpperTail(-z);
        if (double.IsPositiveInfinity(z))
            return 0;

        var density = Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);
        if (z >= Far)
        {
            var fraction = z;
            for (var term = 200; term >= 1; term--)
                fraction = z + term / fraction;

            return density / fraction;
        }

        var (sum, step) = (z, z);
        for (var odd = 3; step > Enough; odd += 2)
        {
            step *= z * z / odd;
            sum += step;
        }

        return 0.5 - density * sum;
    }
}
