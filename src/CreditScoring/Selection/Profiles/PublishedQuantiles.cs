namespace CreditScoring.Selection.Profiles;

/// <summary>Where the known values of a number lie, to three digits: enough to read, too few to find a client by an exact amount.</summary>
/// <param name="P01">Quantile at 1 %.</param>
/// <param name="P25">Quantile at 25 %.</param>
/// <param name="Median">Quantile at 50 %.</param>
/// <param name="P75">Quantile at 75 %.</param>
/// <param name="P99">Quantile at 99 %.</param>
public sealed record PublishedQuantiles(double P01, double P25, double Median, double P75, double P99)
{
    const int Digits = 3;

    /// <summary>The quantiles without the least and the greatest value, each of which is one client's.</summary>
    internal static PublishedQuantiles Of(FeatureQuantiles exact) => new(
        Rounded(exact.P01, Digits), Rounded(exact.P25, Digits), Rounded(exact.Median, Digits), Rounded(exact.P75, Digits), Rounded(exact.P99, Digits));

    /// <summary>A number to so many significant digits.</summary>
    internal static double Rounded(double value, int digits)
    {
        if (value == 0)
            return 0;

        var excess = (int)Math.Floor(Math.Log10(Math.Abs(value))) + 1 - digits; // digits before the decimal mark to drop; negative: digits after it to keep
        if (excess <= 0)
            return -excess > 15 ? value : Math.Round(value, -excess);

        var unit = Math.Pow(10, excess);

        return Math.Round(value / unit) * unit;
    }
}
