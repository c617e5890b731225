namespace CreditScoring.Explanation;

/// <summary>What a concept adds to a client's log-odds of default beside a baseline, by three methods.</summary>
/// <param name="Contribution">The concept and its features, the heaviest first.</param>
/// <param name="Shap">By SHAP.</param>
/// <param name="Occlusion">By leaving it out.</param>
/// <param name="Twin">By the glass-box twin; null for a model without one.</param>
public sealed record ConceptEffect(ConceptContribution Contribution, double Shap, double Occlusion, double? Twin)
{
    /// <summary>Effects below this many log-odds are none.</summary>
    public const double Least = 1e-6;

    /// <summary>Whether the methods say the same: all that the concept raises the risk, or all that it lowers it.</summary>
    public bool IsAgreed => Math.Sign(Occlusion) == Math.Sign(Shap) && (Twin is not { } twin || Math.Sign(twin) == Math.Sign(Shap));
}
