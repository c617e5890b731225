using CreditScoring.Features;

namespace CreditScoring.Reporting.Site;

static class FeatureWords
{
    public static string Unit(FeatureUnit unit, ReportLanguage language) => Pick(language, unit switch
    {
        FeatureUnit.None => ("sans unité", "no unit"),
        FeatureUnit.Money => ("montant", "amount of money"),
        FeatureUnit.Days => ("jours", "days"),
        FeatureUnit.Duration => ("durée en jours", "length in days"),
        FeatureUnit.Months => ("mois", "months"),
        FeatureUnit.Years => ("années", "years"),
        FeatureUnit.Count => ("nombre", "count"),
        FeatureUnit.Ratio => ("rapport", "ratio"),
        FeatureUnit.Share => ("part, de 0 à 1", "share, 0 to 1"),
        FeatureUnit.MonthlyRate => ("taux mensuel", "monthly rate"),
        FeatureUnit.YesNo => ("oui ou non", "yes or no"),
        _ => ("catégorie", "category"),
    });

    public static string Actionability(Actionability actionability, ReportLanguage language) => Pick(language, actionability switch
    {
        Features.Actionability.Immutable => ("immuable", "immutable"),
        Features.Actionability.Slow => ("lente", "slow"),
        Features.Actionability.Actionable => ("modifiable", "actionable"),
        _ => ("tenue par un tiers", "held by others"),
    });

    public static string Direction(int direction, ReportLanguage language) => Pick(language, direction switch
    {
        > 0 => ("↑ plus risqué", "↑ riskier"),
        < 0 => ("↓ plus sûr", "↓ safer"),
        _ => ("aucun", "none"),
    });

    static string Pick(ReportLanguage language, (string French, string English) words) =>
        language == ReportLanguage.French ? words.French : words.English;
}
