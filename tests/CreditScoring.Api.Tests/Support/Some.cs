using CreditScoring.Api.Features;
using CreditScoring.Features;

namespace CreditScoring.Api.Tests.Support;

/// <summary>Values that a test does not care about.</summary>
static class Some
{
    public static FeatureDefinition Feature(FeatureUnit unit, params string[] levels) => new()
    {
        Name = "SOME",
        Source = "application",
        Formula = "None.",
        Unit = unit,
        Kind = levels.Length > 0 ? FeatureKind.Category : FeatureKind.Numeric,
        Levels = levels,
        French = "Quelque chose",
        English = "Something",
        Concept = Concepts.Income,
        Actionability = Actionability.Slow,
    };

    /// <summary>A feature over clients who all repaid, but for those listed as defaults.</summary>
    public static FeatureValues Values(FeatureDefinition feature, float[] values, params int[] defaults)
    {
        var outcomes = Enumerable.Repeat(Outcome.Repaid, values.Length).ToArray();
        foreach (var row in defaults)
            outcomes[row] = Outcome.Default;

        return new FeatureValues(feature, values, outcomes);
    }
}
