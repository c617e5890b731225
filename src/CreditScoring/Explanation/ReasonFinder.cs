namespace CreditScoring.Explanation;

/// <summary>Picks the concepts an advisor is told about: up to four reasons and two strengths, the heaviest by SHAP. None of the heaviest is passed over.</summary>
/// <param name="text">Writes their sentences.</param>
public sealed class ReasonFinder(ReasonText text)
{
    /// <summary>The greatest number of reasons; more are not read.</summary>
    public const int MostReasons = 4;

    /// <summary>The greatest number of strengths.</summary>
    public const int MostStrengths = 2;

    /// <summary>Reasons why the risk is not lower, the heaviest first.</summary>
    /// <param name="effects">What every concept adds beside the baseline.</param>
    /// <param name="baseline">Whom the client is compared with.</param>
    /// <param name="pd">The client's probability of default, in (0, 1).</param>
    /// <param name="pdWithout">The same with the occlusion effect of a concept taken away.</param>
    public IReadOnlyList<Reason> Reasons(IEnumerable<ConceptEffect> effects, Baseline baseline, double pd, Func<ConceptEffect, double> pdWithout) =>
        [.. effects.Where(effect => effect.Shap > ConceptEffect.Least).OrderByDescending(effect => effect.Shap).Take(MostReasons).Select(effect => Tell(effect, baseline, pd, pdWithout))];

    /// <summary>Strengths that keep the risk from being higher, the heaviest first.</summary>
    /// <param name="effects">What every concept adds beside the baseline.</param>
    /// <param name="baseline">Whom the client is compared with.</param>
    /// <param name="pd">The client's probability of default, in (0, 1).</param>
    /// <param name="pdWithout">The same with the occlusion effect of a concept taken away.</param>
    public IReadOnlyList<Reason> Strengths(IEnumerable<ConceptEffect> effects, Baseline baseline, double pd, Func<ConceptEffect, double> pdWithout) =>
        [.. effects.Where(effect => effect.Shap < -ConceptEffect.Least).OrderBy(effect => effect.Shap).Take(MostStrengths).Select(effect => Tell(effect, baseline, pd, pdWithout))];

    Reason Tell(ConceptEffect effect, Baseline baseline, double pd, Func<ConceptEffect, double> pdWithout)
    {
        double? without = effect.IsAgreed ? pdWithout(effect) : null;

        return new Reason(effect.Contribution.Concept, effect.Shap, without, text.Sentences(effect, baseline, pd, without));
    }
}
