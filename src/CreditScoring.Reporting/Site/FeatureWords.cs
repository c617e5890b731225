using System.Globalization;
using CreditScoring.Features;
using CreditScoring.Selection.Profiles;

namespace CreditScoring.Reporting.Site;

static class FeatureWords
{
    public static string Unit(FeatureUnit unit, ReportLanguage language) => Pick(language, unit switch
    {
        FeatureUnit.None => ("sans unité", "no unit"),
        FeatureUnit.Money => ("montant, en euros", "amount, in euros"),
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

    public static string Tier(FeatureTier tier, ReportLanguage language) => Pick(language, tier switch
    {
        FeatureTier.Core => ("de base", "core"),
        FeatureTier.Extended => ("étendue", "extended"),
        _ => ("à l’essai", "on trial"),
    });

    // What the page filters and sorts by: the same in both languages.
    public static string ClassKey(Actionability actionability) => actionability switch
    {
        Features.Actionability.Immutable => "immutable",
        Features.Actionability.Slow => "slow",
        Features.Actionability.Actionable => "actionable",
        _ => "held",
    };

    public static string TierKey(FeatureTier tier) => Tier(tier, ReportLanguage.English).Replace(' ', '-');

    public static string? Raw(double? value) => value?.ToString("0.####", CultureInfo.InvariantCulture);

    // The way the risk was seen to go, where it is more than chance.
    public static string Observed(PublishedAuc auc, ReportLanguage language) => auc switch
    {
        { Low: <= 0.5 } => Pick(language, ("ne se distingue pas du hasard", "no better than chance")),
        { Direction: 0 } => "",
        _ => Direction(auc.Direction, language),
    };

    public static string Share(double share, ReportNumbers numbers) => share switch
    {
        0 => numbers.Percent(0),
        1 => numbers.Percent(1),
        < 0.0005 => "< " + numbers.Percent(0.001, 1),
        > 0.9995 => "> " + numbers.Percent(0.999, 1),
        _ => numbers.Percent(share, 1),
    };

    // Three digits that mean something, and no decimals where the unit has none.
    public static string Value(double value, FeatureUnit unit, ReportNumbers numbers) => unit switch
    {
        FeatureUnit.Share or FeatureUnit.MonthlyRate => numbers.Percent(value, Decimals(value * 100)),
        FeatureUnit.Money => numbers.Money(value),
        _ => numbers.Number(value, Decimals(value)),
    };

    static int Decimals(double value)
    {
        var most = value == 0 ? 0 : Math.Clamp(2 - (int)Math.Floor(Math.Log10(Math.Abs(value))), 0, 6);
        var shown = Math.Round(value, most);

        return Enumerable.Range(0, most + 1).First(decimals => Math.Round(shown, decimals) == shown);
    }

    static string Pick(ReportLanguage language, (string French, string English) words) =>
        language == ReportLanguage.French ? words.French : words.English;
}
