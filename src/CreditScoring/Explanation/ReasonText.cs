using CreditScoring.Explanation.Claims;
using CreditScoring.Features;

namespace CreditScoring.Explanation;

/// <summary>Says what a reason claims: what the client's facts are, how they compare, and what the risk would be without them.</summary>
public sealed class ReasonText(ReferenceQuantiles reference)
{
    const int FactsShown = 2;

    /// <summary>The sentences with their claims, in reading order: facts first, then the effect.</summary>
    /// <param name="effect">The concept, its features and what it adds.</param>
    /// <param name="baseline">Whom the client is compared with.</param>
    /// <param name="pd">The client's probability of default, in (0, 1).</param>
    /// <param name="pdWithout">The same without the concept's effect; null when the methods disagree on it.</param>
    public IReadOnlyList<Sentence> Sentences(ConceptEffect effect, Baseline baseline, double pd, double? pdWithout)
    {
        var concept = effect.Contribution;
        var raises = effect.Shap > 0;

        // Facts that push the way the concept does; beside a baseline there may be none, then the heaviest are told.
        var told = concept.Features.Where(feature => feature.LogOdds != 0).ToList();
        var same = told.FindAll(feature => feature.LogOdds > 0 == raises);

        return
        [
            .. (same.Count > 0 ? same : told).Take(FactsShown).Select(feature => SentenceWriter.Of(Fact(feature))),
            SentenceWriter.Of(pdWithout is { } without
                ? new WithoutClaim(concept.Concept, baseline, raises, OutOf100(pd), OutOf100(without))
                : new CombinedClaim(concept.Concept, baseline, raises)),
        ];
    }

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
