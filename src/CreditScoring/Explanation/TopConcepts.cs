using CreditScoring.Features;

namespace CreditScoring.Explanation;

/// <summary>The concepts that raise a client's risk most: the rule by which reasons are lined up, before any is checked by another method.</summary>
public static class TopConcepts
{
    /// <summary>Up to <see cref="ReasonFinder.MostReasons"/> concepts that raise the log-odds of default, the heaviest first.</summary>
    /// <param name="concepts">All concepts with their contributions.</param>
    public static IReadOnlyList<Concept> Of(IEnumerable<ConceptContribution> concepts) => Of(concepts.Select(concept => (concept.Concept, concept.LogOdds)));

    /// <summary>The same of log-odds summed already.</summary>
    internal static IReadOnlyList<Concept> Of(IEnumerable<(Concept Concept, double LogOdds)> concepts) =>
        [.. concepts.Where(concept => concept.LogOdds > 0).OrderByDescending(concept => concept.LogOdds).Take(ReasonFinder.MostReasons).Select(concept => concept.Concept)];

    /// <summary>Share of the first list that is in the second, whatever the order, in [0, 1]; 1 when the first is empty.</summary>
    public static double Overlap(IReadOnlyList<Concept> one, IReadOnlyList<Concept> other) => one.Count == 0 ? 1 : (double)one.Count(other.Contains) / one.Count;
}
