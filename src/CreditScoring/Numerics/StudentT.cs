namespace CreditScoring.Numerics;

/// <summary>Student's t distribution: how likely a mean of few measurements strays so far from 0 by chance.</summary>
public static class StudentT
{
    const int MostTerms = 300;
    const double Enough = 1e-15;

    /// <summary>Probability, in [0, 1], of a value above <paramref name="t"/>.</summary>
    /// <param name="t">Any finite number, or an infinity.</param>
    /// <param name="degrees">Degrees of freedom, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="degrees"/> is not above 0.</exception>
    public static double UpperTail(double t, double degrees)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(degrees);

        var tail = 0.5 * Beta(degrees / (degrees + t * t), degrees / 2, 0.5);

        return double.IsInfinity(t) ? (t > 0 ? 0 : 1) : t >= 0 ? tail : 1 - tail;
    }

    /// <summary>The value exceeded with a probability of 2.5 %: half the width of a 95 % interval, in standard errors.</summary>
    /// <param name="degrees">Degrees of freedom, above 0.</param>
    public static double Quantile975(double degrees)
    {
        var (low, high) = (0.0, 1.0);
        while (UpperTail(high, degrees) > 0.025)
            high *= 2;
        for (var halving = 0; halving < 80; halving++)
        {
            var middle = (low + high) / 2;
            (low, high) = UpperTail(middle, degrees) > 0.025 ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }

    /// <summary>Regularised incomplete beta function, in [0, 1].</summary>
    /// <remarks>Continued fraction, evaluated by Lentz's method. Source: Abramowitz and Stegun (1964), Handbook of Mathematical Functions, 26.5.8.</remarks>
    static double Beta(double x, double a, double b)
    {
        if (x <= 0)
            return 0;
        if (x >= 1)
            return 1;
        // The fraction converges fast on one side of the mean only.
        if (x > (a + 1) / (a + b + 2))
            return 1 - Beta(1 - x, b, a);

        var (numerator, denominator) = (1.0, 1 / Away(1 - (a + b) * x / (a + 1)));
        var fraction = denominator;
        for (var term = 1; term < MostTerms; term++)
        {
            var step = Step(term * (b - term) * x / ((a + 2 * term - 1) * (a + 2 * term)));
            step = Step(-(a + term) * (a + b + term) * x / ((a + 2 * term) * (a + 2 * term + 1)));
            if (Math.Abs(step - 1) < Enough)
                break;
        }

        return Math.Exp(a * Math.Log(x) + b * Math.Log(1 - x) - Math.Log(a) - LogBeta(a, b)) * fraction;

        double Step(double coefficient)
        {
            denominator = 1 / Away(1 + coefficient * denominator);
            numerator = Away(1 + coefficient / numerator);
            fraction *= numerator * denominator;

            return numerator * denominator;
        }
    }

    static double Away(double value) => Math.Abs(value) < 1e-300 ? 1e-300 : value;

    static double LogBeta(double a, double b) => LogGamma.Of(a) + LogGamma.Of(b) - LogGamma.Of(a + b);
}
