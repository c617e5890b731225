using CreditScoring.Explanation;
using CreditScoring.Features;

namespace CreditScoring.Tests.Explanation;

/// <summary>Which concepts are told, and when three methods agree on one.</summary>
public sealed class ReasonFinderTests
{
    static readonly ReasonFinder finder = new(new ReasonText(new ReferenceQuantiles(new Dictionary<string, float[]>())));

    [Theory]
    [InlineData(0.4, 0.3, 0.1, true)]
    [InlineData(-0.4, -0.3, -0.1, true)]
    [InlineData(0.4, -0.3, 0.1, false)]
    [InlineData(0.4, 0.3, -0.1, false)]
    [InlineData(0.4, 0.3, 0.0, false)] // the twin does not read it: no second opinion
    [InlineData(0.4, 0.3, null, true)] // there is no twin
    public void A_concept_is_agreed_when_all_methods_give_its_direction(double shap, double occlusion, double? twin, bool isAgreed) =>
        Assert.Equal(isAgreed, Effect(Concepts.Age, shap, occlusion, twin).IsAgreed);

    // Five raise the risk: the four heaviest are told, the second though its methods disagree.
    [Fact]
    public void The_heaviest_concepts_are_told_even_when_the_methods_disagree()
    {
        ConceptEffect[] effects =
        [
            Effect(Concepts.Age, 0.1, 0.1, 0.1), Effect(Concepts.Income, 0.5, 0.4, 0.3), Effect(Concepts.Burden, 0.3, 0.3, 0.3),
            Effect(Concepts.Family, 0.4, -0.1, 0.2), Effect(Concepts.Vehicle, 0.2, 0.2, 0.2), Effect(Concepts.Gender, -0.6, -0.6, -0.6), Effect(Concepts.Education, 1e-9, 1, 1),
        ];
        var reasons = finder.Reasons(effects, Baseline.All, 0.2, effect => 0.2 - 0.1 * effect.Occlusion);

        Assert.Equal([Concepts.Income, Concepts.Family, Concepts.Burden, Concepts.Vehicle], reasons.Select(reason => reason.Concept));
        Assert.Equal([false, true, false, false], reasons.Select(reason => reason.IsCombined));
        Assert.Equal([0.16, null, 0.17, 0.18], reasons.Select(reason => reason.PdWithout is { } pd ? Math.Round(pd, 9) : (double?)null));
        Assert.Equal([Concepts.Gender], finder.Strengths(effects, Baseline.All, 0.2, _ => 0.3).Select(strength => strength.Concept));
    }

    [Fact]
    public void Effects_beside_a_baseline_are_what_they_differ_by_from_its_mean()
    {
        var mean = ConceptEffects.Mean([new([1, 2], [3, 4], [5, 6]), new([3, 2], [5, 0], [5, 8])]);
        var beside = new ConceptEffects([1, 1], [1, 1], [1, 1]).Against(mean);

        Assert.Equal([2.0, 2], mean.Shap);
        Assert.Equal([4.0, 2], mean.Occlusion);
        Assert.Equal([5.0, 7], mean.Twin!);
        Assert.Equal([-1.0, -1], beside.Shap);
        Assert.Equal([-3.0, -1], beside.Occlusion);
        Assert.Equal([-4.0, -6], beside.Twin!);
        Assert.Null((mean with { Twin = null }).Against(mean).Twin);
        Assert.Throws<ArgumentException>(() => ConceptEffects.Mean([]));
    }

    static ConceptEffect Effect(Concept concept, double shap, double occlusion, double? twin) => new(new ConceptContribution(concept, shap, []), shap, occlusion, twin);
}
