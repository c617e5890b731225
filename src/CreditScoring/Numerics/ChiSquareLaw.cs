namespace CreditScoring.Numerics;

/// <summary>The chi-square distribution: how likely counts stray so far from those expected by chance.</summary>
public static class ChiSquareLaw
{
    const int MostTerms = 100_000;
    const double Enough = 1e-16;

    /// <summary>Probability, in [0, 1], of a value above <paramref name="x"/>; exact to about 12 digits, far tails included.</summary>
    /// <param name="x">The statistic, at least 0, or infinity.</param>
    /// <param name="degrees">Degrees of freedom, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="degrees"/> is not above 0, or <paramref name="x"/> is below 0 or NaN.</exception>
    /// <remarks>
    /// The regularised incomplete gamma function Q(degrees / 2, x / 2): by its series below the mean, by Legendre's continued fraction above.
    /// Source: Abramowitz and Stegun (1964), 6.5.29 and 6.5.31.
    /// </remarks>
    public static double UpperTail(double x, double degrees)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(degrees);
        if (!(x >= 0))
            throw new ArgumentOutOfRangeException(nameof(x), x, "A chi-square statistic is at least 0.");
        if (x == 0)
            return 1;
        if (double.IsPositiveInfinity(x))
            return 0;

        var (shape, half) = (degrees / 2, x / 2);
        var density = Math.Exp(shape * Math.Log(half) - half - LogGamma.Of(shape));

        return half < shape + 1 ? 1 - density * Series(shape, half) : density * Fraction(shape, half);
    }

    /// <summary>The value exceeded with probability <paramref name="tail"/>, at least 0.</summary>
    /// <param name="tail">In (0, 1).</param>
    /// <param name="degrees">Degrees of freedom, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="tail"/> is outside (0, 1), or <paramref name="degrees"/> is not above 0.</exception>
    public static double Quantile(double tail, double degrees)
    {
        if (!(tail is > 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(tail), tail, "The probability of the tail lies in (0, 1).");

        var (low, high) = (0.0, 2 * degrees + 1);
        while (UpperTail(high, degrees) > tail)
            high *= 2;
        for (var halving = 0; halving < 200 && high - low > 1e-15 * high; halving++)
        {
            var middle = (low + high) / 2;
            (low, high) = UpperTail(middle, degrees) > tail ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }

    static double Series(double shape, double half)
    {
        var step = 1 / shape;
        var sum = step;
        for (var term = 1; term < MostTerms && step > sum * Enough; term++)
        {
            step *= half / (shape + term);
            sum += step;
        }

        return sum;
    }

    // Lentz's method on 1 / (x + 1 - a - 1 (1 - a) / (x + 3 - a - 2 (2 - a) / ...)).
    static double Fraction(double shape, double half)
    {
        var b = half + 1 - shape;
        var numerator = 1 / 1e-300;
        var denominator = 1 / b;
        var fraction = denominator;
        for (var term = 1; term < MostTerms; term++)
        {
            var a = -term * (term - shape);
            b += 2;
            denominator = 1 / Away(a * denominator + b);
            numerator = Away(b + a / numerator);
            var step = numerator * denominator;
            fraction *= step;
            if (Math.Abs(step - 1) < Enough)
                break;
        }

        return fraction;
    }

    static double Away(double value) => Math.Abs(value) < 1e-300 ? 1e-300 : value;
}
