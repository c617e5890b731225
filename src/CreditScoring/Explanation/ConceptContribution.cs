using CreditScoring.Features;

namespace CreditScoring.Explanation;

/// <summary>What a concept adds to a client's log-odds of default: the sum over its features.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="LogOdds">Log-odds of default added; positive is riskier.</param>
/// <param name="Features">Its features, the heaviest first.</param>
public sealed record ConceptContribution(Concept Concept, double LogOdds, IReadOnlyList<FeatureContribution> Features)
{
    /// <summary>Sums contributions by concept; the heaviest concept comes first.</summary>
    public static IReadOnlyList<ConceptContribution> Gather(IEnumerable<FeatureContribution> contributions) =>
    [
        .. contributions
            .GroupBy(contribution => contribution.Feature.Concept)
            .Select(group => new ConceptContribution(
                group.Key,
                group.Sum(contribution => contribution.LogOdds),
                [.. group.OrderByDescending(contribution => Math.Abs(contribution.LogOdds)).ThenBy(contribution => contribution.Feature.Name, StringComparer.Ordinal)]))
            .OrderByDescending(concept => Math.Abs(concept.LogOdds))
            .ThenBy(concept => concept.Concept.Id, StringComparer.Ordinal),
    ];
}
