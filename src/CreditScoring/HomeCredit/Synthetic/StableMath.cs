namespace CreditScoring.HomeCredit.Synthetic;

/// <summary>Exponential, logarithm and normal quantile out of the four operations alone.</summary>
/// <remarks>
/// The platform's own functions may differ in the last bit from one machine to the next, and the generator promises the same bytes on all of them.
/// IEEE 754 fixes the four operations and the square root, so these are the same everywhere; they are right to about 14 digits.
/// </remarks>
static class StableMath
{
    const double Ln2High = 0.693147180369123816490;
    const double Ln2Low = 1.90821492927058770002e-10;
    const double Sqrt2 = 1.41421356237309504880;

    // Rational approximation by Acklam (2003): relative error below 1.2e-9, far under the printed decimals.
    static readonly double[] CentralTop =
        [-3.969683028665376e+01, 2.209460984245205e+02, -2.759285104469687e+02, 1.383577518672690e+02, -3.066479806614716e+01, 2.506628277459239e+00];

    static readonly double[] CentralBottom =
        [-5.447609879822406e+01, 1.615858368580409e+02, -1.556989798598866e+02, 6.680131188771972e+01, -1.328068155288572e+01, 1];

    static readonly double[] TailTop =
        [-7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00, -2.549732539343734e+00, 4.374664141464968e+00, 2.938163982698783e+00];

    static readonly double[] TailBottom = [7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00, 3.754408661907416e+00, 1];

    /// <summary>e to the power of a number in [-700, 700]; outside, of the nearer end.</summary>
    public static double Exp(double power)
    {
        power = Math.Clamp(power, -700, 700);
        var halvings = Math.Floor(power / Ln2High + 0.5);
        var rest = power - halvings * Ln2High - halvings * Ln2Low; // in [-0.35, 0.35]
        var sum = 1.0;
        for (var term = 13; term >= 1; term--)
            sum = 1 + sum * rest / term;

        return sum * BitConverter.Int64BitsToDouble((long)(halvings + 1023) << 52);
    }

    /// <summary>Natural logarithm of a normal number above 0.</summary>
    public static double Log(double number)
    {
        var bits = BitConverter.DoubleToInt64Bits(number);
        var exponent = (int)(bits >> 52) - 1023;
        var mantissa = BitConverter.Int64BitsToDouble((bits & 0xFFFFFFFFFFFFFL) | 0x3FF0000000000000L);
        if (mantissa > Sqrt2)
        {
            mantissa /= 2;
            exponent++;
        }

        var ratio = (mantissa - 1) / (mantissa + 1); // ln m = 2 artanh ratio, |ratio| < 0.172
        var square = ratio * ratio;
        var sum = 0.0;
        for (var odd = 21; odd >= 1; odd -= 2)
            sum = sum * square + 1.0 / odd;

        return exponent * Ln2High + (exponent * Ln2Low + 2 * ratio * sum);
    }

    /// <summary>A positive number to any power.</summary>
    public static double Power(double number, double power) => Exp(power * Log(number));

    /// <summary>Probability whose log-odds are given.</summary>
    public static double Logistic(double logOdds) => 1 / (1 + Exp(-logOdds));

    /// <summary>The number below which a standard normal falls with a given probability, in (0, 1).</summary>
    public static double NormalQuantile(double probability)
    {
        if (probability < 0.02425)
            return Tail(probability);

        if (probability > 1 - 0.02425)
            return -Tail(1 - probability);

        var centred = probability - 0.5;
        var square = centred * centred;

        return centred * Polynomial(CentralTop, square) / Polynomial(CentralBottom, square);
    }

    static double Tail(double probability)
    {
        var root = Math.Sqrt(-2 * Log(probability));

        return Polynomial(TailTop, root) / Polynomial(TailBottom, root);
    }

    static double Polynomial(double[] coefficients, double at)
    {
        var sum = 0.0;
        foreach (var coefficient in coefficients)
            sum = sum * at + coefficient;

        return sum;
    }
}
