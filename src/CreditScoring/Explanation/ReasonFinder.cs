namespace CreditScoring.Explanation;

/// <summary>Picks the concepts an advisor is told about: up to four reasons and two strengths.</summary>
/// <param name="text">Writes their sentences.</param>
public sealed class ReasonFinder(ReasonText text)
{
    /// <summary>The greatest number of reasons; more are not read.</summary>
    public const int MostReasons = 4;

    /// <summary>The greatest number of strengths.</summary>
    public const int MostStrengths = 2;

    /// <summary>Reasons why the risk is not lower, the heaviest first.</summary>
    /// <param name="concepts">All concepts with their contributions.</param>
    /// <param name="pd">The client's probability of default, in (0, 1).</param>
    /// <param name="pdWithout">Probability of default if a concept were ignored.</param>
    public IReadOnlyList<Reason> Reasons(IEnumerable<ConceptContribution> concepts, double pd, Func<ConceptContribution, double> pdWithout) =>
        Pick(concepts.Where(concept => concept.LogOdds > 0).OrderByDescending(concept => concept.LogOdds), MostReasons, pd, pdWithout, without => without < pd);

    /// <summary>Strengths that keep the risk from being higher, the heaviest first.</summary>
    /// <param name="concepts">All concepts with their contributions.</param>
    /// <param name="pd">The client's probability of default, in (0, 1).</param>
    /// <param name="pdWithout">Probability of default if a concept were ignored.</param>
    public IReadOnlyList<Reason> Strengths(IEnumerable<ConceptContribution> concepts, double pd, Func<ConceptContribution, double> pdWithout) =>
        Pick(concepts.Where(concept => concept.LogOdds < 0).OrderBy(concept => concept.LogOdds), MostStrengths, pd, pdWithout, without => without > pd);

    // A concept is told only when leaving it out moves the risk the way its contribution says: two methods agree.
    List<Reason> Pick(
        IEnumerable<ConceptContribution> heaviestFirst, int most, double pd, Func<ConceptContribution, double> pdWithout, Predicate<double> agrees)
    {
        var picked = new List<Reason>();
        foreach (var concept in heaviestFirst)
        {
            if (picked.Count == most)
                break;

            var without = pdWithout(concept);
            if (agrees(without))
                picked.Add(new Reason(concept.Concept, concept.LogOdds, without, text.Sentences(concept, pd, without)));
        }

        return picked;
    }
}
