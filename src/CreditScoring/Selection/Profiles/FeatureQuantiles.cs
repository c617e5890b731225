namespace CreditScoring.Selection.Profiles;

/// <summary>Where the known values of a number lie. A quantile is the least value that at least so large a share of the clients do not exceed.</summary>
/// <param name="Minimum">Least value.</param>
/// <param name="P01">Quantile at 1 %.</param>
/// <param name="P25">Quantile at 25 %.</param>
/// <param name="Median">Quantile at 50 %.</param>
/// <param name="P75">Quantile at 75 %.</param>
/// <param name="P99">Quantile at 99 %.</param>
/// <param name="Maximum">Greatest value.</param>
public sealed record FeatureQuantiles(double Minimum, double P01, double P25, double Median, double P75, double P99, double Maximum)
{
    /// <summary>The quantiles of values in ascending order, of which there is at least one.</summary>
    internal static FeatureQuantiles Of(ReadOnlySpan<float> sorted) => new(
        sorted[0], At(sorted, 0.01), At(sorted, 0.25), At(sorted, 0.5), At(sorted, 0.75), At(sorted, 0.99), sorted[^1]);

    static double At(ReadOnlySpan<float> sorted, double share) => sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Length) - 1)];
}
