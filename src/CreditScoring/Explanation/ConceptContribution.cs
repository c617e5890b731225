using CreditScoring.Features;

namespace CreditScoring.Explanation;

/// <summary>What a concept adds to a client's log-odds of default: the sum over its features.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="LogOdds">Log-odds of default added; positive is riskier.</param>
/// <param name="Features">Its features, the heaviest first.</param>
public sealed record ConceptContribution(Concept Concept, double LogOdds, IReadOnlyList<FeatureContribution> Features)
{
    /// <summary>Sums what a concept's features add.</summary>
    /// <param name="concept">The concept.</param>
    /// <param name="features">Its features; they are put in order.</param>
    internal static ConceptContribution Of(Concept concept, FeatureContribution[] features)
    {
        var logOdds = 0.0;
        foreach (var feature in features)
            logOdds += feature.LogOdds;

        Array.Sort(features, static (one, other) =>
            Math.Abs(other.LogOdds).CompareTo(Math.Abs(one.LogOdds)) is var heavier and not 0 ? heavier : string.CompareOrdinal(one.Feature.Name, other.Feature.Name));

        return new ConceptContribution(concept, logOdds, features);
    }
}
