namespace CreditScoring.Numerics;

/// <summary>The logarithm of the gamma function, which carries factorials too large to hold.</summary>
static class LogGamma
{
    /// <summary>ln Γ(x).</summary>
    /// <param name="x">Above 0.</param>
    /// <remarks>Stirling's series, after moving the argument to where it is exact. Source: Abramowitz and Stegun (1964), 6.1.41.</remarks>
    public static double Of(double x)
    {
        var shift = 0.0;
        for (; x < 10; x++)
            shift += Math.Log(x);
        var square = x * x;
        var series = 1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - (1.0 / 1680 - 1.0 / 1188 / square) / square) / square) / square;

        return (x - 0.5) * Math.Log(x) - x + 0.5 * Math.Log(2 * Math.PI) + series / x - shift;
    }

    /// <summary>ln of the number of ways to choose <paramref name="chosen"/> things out of <paramref name="all"/>.</summary>
    public static double Choose(double all, double chosen) => Of(all + 1) - Of(chosen + 1) - Of(all - chosen + 1);
}
