using CreditScoring.Numerics;

namespace CreditScoring.Evaluation;

/// <summary>How much greater the AUC of one set of predictions is than that of another, on the same clients.</summary>
/// <param name="Difference">Second less first, in [-1, 1].</param>
/// <param name="Error">Its standard error.</param>
/// <param name="Low">Lower end of the 95 % interval.</param>
/// <param name="High">Upper end of the 95 % interval.</param>
public readonly record struct AucDifference(double Difference, double Error, double Low, double High)
{
    /// <summary>Probability, in [0, 1], of so great a difference either way by chance; 1 when the predictions rank all clients alike.</summary>
    public double P => Error > 0 ? 2 * NormalLaw.UpperTail(Math.Abs(Difference) / Error) : Difference == 0 ? 1 : 0;

    /// <summary>Compares two predictions of the same clients: what both find hard cancels out.</summary>
    /// <param name="first">Higher is riskier; any scale.</param>
    /// <param name="second">The other predictions; any scale.</param>
    /// <param name="defaults">1 for default, 0 for repaid; same length; at least two of each.</param>
    /// <exception cref="ArgumentException">The lengths differ, or an outcome has fewer than two clients.</exception>
    /// <remarks>Source: DeLong, DeLong and Clarke-Pearson (1988), Biometrics 44.</remarks>
    public static AucDifference Of(ReadOnlySpan<double> first, ReadOnlySpan<double> second, ReadOnlySpan<float> defaults)
    {
        var (one, other) = (AucPlacements.Of(first, defaults), AucPlacements.Of(second, defaults));
        var (difference, error) = (other.Auc - one.Auc, other.ErrorAgainst(one));

        return new AucDifference(difference, error, difference - AucInterval.Normal975 * error, difference + AucInterval.Normal975 * error);
    }
}
