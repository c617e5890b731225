using CreditScoring.Decisions;
using CreditScoring.Explanation;
using CreditScoring.Features;
using CreditScoring.Letters;

namespace CreditScoring.Cli.Tests;

/// <summary>A letter that says as much as any can: the four reasons with the longest labels, and every concept of the catalog among its sources.</summary>
static class LongestLetter
{
    public static ClientLetter In(Language language)
    {
        var french = language == Language.French;

        return new ClientLetter
        {
            Client = "1234567", Date = new DateOnly(2026, 9, 30), Language = language, BaseRate = 0.08, Model = "home-credit 0001-0123456789ab",
            Assessment = new Assessment(0, 0.5, 300, Decision.Refer),
            Reasons = [.. FeatureCatalog.All.GroupBy(feature => feature.Concept).Select(Reason).OrderByDescending(reason => reason.Sentences.Sum(sentence => sentence.Length)).Take(4)],
            Sources =
            [
                Source(french ? "Votre demande" : "Your application", feature => feature.Source == "application" && feature.Actionability != Actionability.BankHeld),
                Source(french ? "Vos demandes et crédits passés chez nous" : "Your past applications and credits with us", feature => feature.Source != "application" && !feature.Source.Contains("bureau")),
                Source(
                    french ? "Vos crédits chez d’autres prêteurs, que le fichier des crédits nous communique" : "Your credits with other lenders, as the credit bureau tells us",
                    feature => feature.Source.Contains("bureau")),
                Source(
                    french ? "Informations et scores que d’autres nous donnent ou que nous établissons" : "Information and scores that others give us or that we make",
                    feature => feature.Source == "application" && feature.Actionability == Actionability.BankHeld),
            ],
        };

        string Of(FeatureDefinition feature) => french ? feature.French : feature.English;

        LetterReason Reason(IGrouping<Concept, FeatureDefinition> concept) => new(
            french ? concept.Key.French : concept.Key.English,
            [
                .. concept.Select(Of).OrderByDescending(label => label.Length).Take(2)
                    .Select(label => label + (french ? " : 12 345 678. C’est plus que pour 99 clients sur 100." : ": 12,345,678. That is more than for 99 in 100 clients.")),
                french ? "Sans ce facteur, le risque serait de 27 sur 100 au lieu de 33 sur 100." : "Without this factor the risk would be 27 in 100 instead of 33 in 100.",
            ]);

        LetterSource Source(string name, Predicate<FeatureDefinition> belongs) =>
            new(name, [.. FeatureCatalog.All.Where(feature => belongs(feature)).Select(feature => french ? feature.Concept.French : feature.Concept.English).Distinct().Order(StringComparer.Ordinal)]);
    }
}
