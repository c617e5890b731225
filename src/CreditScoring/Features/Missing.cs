namespace CreditScoring.Features;

/// <summary>Arithmetic with missing values: what cannot be known is NaN, never a sentinel and never a division by almost nothing.</summary>
static class Missing
{
    /// <summary>A ratio; missing when either part is missing or the denominator is 0.</summary>
    public static double Divide(double numerator, double denominator) =>
        denominator == 0 || !double.IsFinite(numerator) || !double.IsFinite(denominator) ? double.NaN : numerator / denominator;

    /// <summary>The value, or missing when it is 0: for amounts and durations that mean nothing at 0 inside a ratio.</summary>
    public static double IfZero(double value) => value == 0 ? double.NaN : value;

    /// <summary>The value, or 0 when it is missing: for sums in which what a client does not have adds nothing.</summary>
    public static double AsZero(double value) => double.IsNaN(value) ? 0 : value;

    /// <summary>1 when the condition holds, 0 when it does not, missing when the quantity it judges is missing.</summary>
    public static double Flag(double quantity, bool condition) => double.IsNaN(quantity) ? double.NaN : condition ? 1 : 0;
}
