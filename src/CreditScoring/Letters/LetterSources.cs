using CreditScoring.Explanation;
using CreditScoring.Features;
using CreditScoring.Models;
using CreditScoring.Wording;

namespace CreditScoring.Letters;

/// <summary>Names the data a model really reads, by where they come from.</summary>
static class LetterSources
{
    static readonly string[] sources = ["application", "own", "others", "scores"]; // in reading order

    /// <summary>The sources of a model's features, those that no tree asks for left out.</summary>
    public static IReadOnlyList<LetterSource> Of(ScoringModel model, Language language)
    {
        var french = language == Language.French;
        var used = model.Trees.SplitsByFeature();
        var features = Enumerable.Range(0, used.Length).Where(feature => used[feature] > 0)
            .Select(feature => FeatureCatalog.Find(model.Trees.Features[feature].Name)).OfType<FeatureDefinition>()
            .SelectMany(feature => SourcesOf(feature).Select(source => (Source: source, Use: french ? feature.Concept.French : feature.Concept.English)))
            .ToList();

        return
        [
            .. sources.Select(name => new LetterSource(
                    Phrases.In(language, Subject.Letter)[$"source.{name}"],
                    [.. features.Where(feature => feature.Source == name).Select(feature => feature.Use).Distinct().Order(StringComparer.Ordinal)]))
                .Where(source => source.Uses.Count > 0),
        ];
    }

    // What compares the application with a history is told under the history: the application's own part is told anyway.
    static string[] SourcesOf(FeatureDefinition feature)
    {
        string[] histories = [.. feature.Source.Split(" + ").Where(table => table != "application").Select(table => table is "bureau" or "bureau_balance" ? "others" : "own").Distinct()];

        return feature.Concept == Concepts.ExternalScores ? ["scores"]
            : histories.Length > 0 ? histories
            : feature.Actionability == Actionability.BankHeld ? ["scores"] : ["application"];
    }
}
