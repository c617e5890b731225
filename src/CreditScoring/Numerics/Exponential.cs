using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CreditScoring.Numerics;

/// <summary>e^x and the logistic function for eight numbers at a time, to the same bits on every processor.</summary>
/// <remarks>
/// x = n ln 2 + r with |r| at most ln 2 / 2, the Taylor series of e^r to r^13 by Horner's rule, then 2^n by the exponent's bits: only sums
/// and products, each rounded once, so that wide, narrow and no vectors agree, which a processor's fused multiply-add would not.
/// Source of the division by ln 2 in two parts: Cody and Waite (1980), Software manual for the elementary functions.
/// </remarks>
static class Exponential
{
    /// <summary>Beyond it the logistic function is 0 or 1 to the last bit but for a factor of 1e-300.</summary>
    const double Most = 700;

    const double Rounder = 6755399441055744; // 1.5 · 2^52: adding it rounds to a whole number
    const double LogTwoHigh = 6.93147180369123816490e-01;
    const double LogTwoLow = 1.90821492927058770002e-10;

    /// <summary>e^x, within 2 units in the last place; x is kept within -700 and 700.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Of(Vector512<double> x)
    {
        x = Vector512.Min(Vector512.Max(x, Vector512.Create(-Most)), Vector512.Create(Most));
        var shifted = x * 1.4426950408889634 + Vector512.Create(Rounder);
        var n = shifted - Vector512.Create(Rounder);
        var r = x - n * LogTwoHigh - n * LogTwoLow;
        var sum = Vector512.Create(1.0 / 6227020800);
        sum = sum * r + Vector512.Create(1.0 / 479001600);
        sum = sum * r + Vector512.Create(1.0 / 39916800);
        sum = sum * r + Vector512.Create(1.0 / 3628800);
        sum = sum * r + Vector512.Create(1.0 / 362880);
        sum = sum * r + Vector512.Create(1.0 / 40320);
        sum = sum * r + Vector512.Create(1.0 / 5040);
        sum = sum * r + Vector512.Create(1.0 / 720);
        sum = sum * r + Vector512.Create(1.0 / 120);
        sum = sum * r + Vector512.Create(1.0 / 24);
        sum = sum * r + Vector512.Create(1.0 / 6);
        sum = sum * r + Vector512.Create(0.5);
        sum = sum * r + Vector512<double>.One;
        sum = sum * r + Vector512<double>.One;

        // The whole number stands in the low bits of what was rounded; added to the exponent it multiplies by 2^n.
        return (sum.AsInt64() + Vector512.ShiftLeft(shifted.AsInt64(), 52)).AsDouble();
    }

    /// <summary>1 / (1 + e^-x), in [0, 1].</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Logistic(Vector512<double> x) => Vector512<double>.One / (Vector512<double>.One + Of(-x));
}
