namespace CreditScoring.Selection.Profiles;

/// <summary>How well a feature alone ranks defaults, as <see cref="UnivariateAuc"/>, to four decimals.</summary>
/// <param name="Value">The AUC, in [0, 1].</param>
/// <param name="Low">Lower end of its 95 % interval.</param>
/// <param name="High">Upper end of its 95 % interval.</param>
/// <param name="Direction">+1 when a higher value goes with more defaults, -1 when with fewer, 0 for a category or neither.</param>
public sealed record PublishedAuc(double Value, double Low, double High, int Direction)
{
    const int Decimals = 4;

    internal static PublishedAuc Of(UnivariateAuc auc) => new(
        Math.Round(auc.Interval.Auc, Decimals), Math.Round(auc.Interval.Low, Decimals), Math.Round(auc.Interval.High, Decimals), auc.Direction);
}
