namespace CreditScoring.Evaluation;

/// <summary>An AUC with its 95 % confidence interval.</summary>
/// <param name="Auc">The area, in [0, 1].</param>
/// <param name="Low">Lower end of the interval, in [0, 1].</param>
/// <param name="High">Upper end of the interval, in [0, 1].</param>
public readonly record struct AucInterval(double Auc, double Low, double High)
{
    internal const double Normal975 = 1.959963984540054;

    /// <summary>Computes the AUC and its interval.</summary>
    /// <param name="predictions">Higher is riskier; any scale.</param>
    /// <param name="defaults">1 for default, 0 for repaid; same length; at least two of each.</param>
    /// <exception cref="ArgumentException">The lengths differ, or an outcome has fewer than two clients.</exception>
    /// <remarks>
    /// Variance from the placements of each client among those of the other outcome.
    /// Source: DeLong, DeLong and Clarke-Pearson (1988), Biometrics 44.
    /// </remarks>
    public static AucInterval Of(ReadOnlySpan<double> predictions, ReadOnlySpan<float> defaults)
    {
        var placements = AucPlacements.Of(predictions, defaults);

        return Of(placements.Auc, placements.ErrorAgainst(null));
    }

    /// <summary>The interval around an AUC whose standard error is known.</summary>
    internal static AucInterval Of(double auc, double error) =>
        new(auc, Math.Max(0, auc - Normal975 * error), Math.Min(1, auc + Normal975 * error));
}
