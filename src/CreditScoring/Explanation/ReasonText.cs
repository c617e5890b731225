using CreditScoring.Features;

namespace CreditScoring.Explanation;

/// <summary>Writes the sentences of a reason: what the client's facts are, how they compare, and what the risk would be without them.</summary>
public sealed class ReasonText(ReferenceQuantiles reference)
{
    const int FactsShown = 2;

    /// <summary>The sentences, in reading order.</summary>
    /// <param name="concept">The concept and its features, the heaviest first.</param>
    /// <param name="pd">The client's probability of default, in (0, 1).</param>
    /// <param name="pdWithout">The same if the concept were ignored.</param>
    /// <param name="language">Who reads it.</param>
    public IReadOnlyList<string> Write(ConceptContribution concept, double pd, double pdWithout, Language language) =>
    [
        .. concept.Features
            .Where(feature => feature.LogOdds != 0 && feature.LogOdds > 0 == concept.LogOdds > 0)
            .Take(FactsShown)
            .Select(feature => Fact(feature, language)),
        Without(pd, pdWithout, language),
    ];

    string Fact(FeatureContribution contribution, Language language)
    {
        var feature = contribution.Feature;
        var (label, colon) = language == Language.French ? (feature.French, "\u00A0: ") : (feature.English, ": ");

        return label + colon + ValueText.Of(feature, contribution.Value, language) + Comparison(contribution, language) + ".";
    }

    string Comparison(FeatureContribution contribution, Language language)
    {
        if (float.IsNaN(contribution.Value) || contribution.Feature.Unit is FeatureUnit.YesNo)
            return "";

        var lower = reference.LowerOutOf100(contribution.Feature.Name, contribution.Value);
        var higher = reference.HigherOutOf100(contribution.Feature.Name, contribution.Value);
        if (lower is null || higher is null)
            return "";

        // Where most have the same value, the few beyond it say nothing of the client.
        if (100 - lower - higher > 50)
            return language == Language.French ? ", comme la plupart des clients" : ", as for most clients";

        var days = contribution.Feature.Unit is FeatureUnit.Days or FeatureUnit.Duration;
        var isPast = contribution.Feature.Unit == FeatureUnit.Days && contribution.Value < 0;
        var isFuture = contribution.Feature.Unit == FeatureUnit.Days && contribution.Value > 0;

        // Days count back from the application: the lower number is the longer time.
        var (more, less) = isPast ? (higher, lower) : (lower, higher);
        var (moreWords, lessWords) = (language, days, isFuture) switch
        {
            (Language.French, _, true) => ("plus tard que pour", "plus tôt que pour"),
            (Language.French, true, _) => ("plus que pour", "moins que pour"),
            (Language.French, _, _) => ("plus que", "moins que"),
            (_, _, true) => ("later than for", "sooner than for"),
            (_, true, _) => ("more than for", "less than for"),
            _ => ("more than", "less than"),
        };
        var (words, count) = more >= less ? (moreWords, more) : (lessWords, less);

        return language == Language.French ? $", {words} {count} clients sur 100" : $", {words} {count} in 100 clients";
    }

    static string Without(double pd, double pdWithout, Language language)
    {
        var (with, without) = (NumberText.OutOf100(pd, language), NumberText.OutOf100(pdWithout, language));
        if (with == without)
            return language == Language.French
                ? $"Sans ce facteur, le risque resterait proche de {with}."
                : $"Without this factor the risk would stay close to {with}.";

        return language == Language.French
            ? $"Sans ce facteur, le risque serait de {without} au lieu de {with}."
            : $"Without this factor the risk would be {without} instead of {with}.";
    }
}
