using CreditScoring.Explanation.Claims;
using CreditScoring.Features;

namespace CreditScoring.Explanation;

/// <summary>Says what a reason claims: what the client's facts are, how they compare, and what the risk would be without them.</summary>
public sealed class ReasonText(ReferenceQuantiles reference)
{
    const int FactsShown = 2;

    /// <summary>The sentences with their claims, in reading order.</summary>
    /// <param name="concept">The concept and its features, the heaviest first.</param>
    /// <param name="pd">The client's probability of default, in (0, 1).</param>
    /// <param name="pdWithout">The same if the concept were ignored.</param>
    public IReadOnlyList<Sentence> Sentences(ConceptContribution concept, double pd, double pdWithout) =>
    [
        .. concept.Features
            .Where(feature => feature.LogOdds != 0 && feature.LogOdds > 0 == concept.LogOdds > 0)
            .Take(FactsShown)
            .Select(feature => SentenceWriter.Of(Fact(feature))),
        SentenceWriter.Of(new WithoutClaim(concept.Concept, OutOf100(pd), OutOf100(pdWithout))),
    ];

    /// <summary>The sentences in one language, in reading order.</summary>
    /// <param name="concept">The concept and its features, the heaviest first.</param>
    /// <param name="pd">The client's probability of default, in (0, 1).</param>
    /// <param name="pdWithout">The same if the concept were ignored.</param>
    /// <param name="language">Who reads it.</param>
    public IReadOnlyList<string> Write(ConceptContribution concept, double pd, double pdWithout, Language language) =>
        [.. Sentences(concept, pd, pdWithout).Select(sentence => sentence.In(language))];

    /// <summary>A probability as clients out of 100, to the nearest whole number.</summary>
    /// <param name="pd">In [0, 1].</param>
    public static int OutOf100(double pd) => (int)Math.Round(pd * 100);

    FactClaim Fact(FeatureContribution contribution)
    {
        var (feature, value) = (contribution.Feature, contribution.Value);
        if (float.IsNaN(value) || feature.Unit is FeatureUnit.YesNo)
            return new FactClaim(feature, value, Side.None, 0);

        var lower = reference.LowerOutOf100(feature.Name, value);
        var higher = reference.HigherOutOf100(feature.Name, value);
        if (lower is null || higher is null)
            return new FactClaim(feature, value, Side.None, 0);

        // Where most have the same value, the few beyond it say nothing of the client.
        if (100 - lower - higher > 50)
            return new FactClaim(feature, value, Side.Same, 0);

        var isPast = feature.Unit == FeatureUnit.Days && value < 0;
        var isLower = isPast ? lower > higher : lower >= higher;

        return isLower ? new FactClaim(feature, value, Side.Lower, lower.Value) : new FactClaim(feature, value, Side.Higher, higher.Value);
    }
}
