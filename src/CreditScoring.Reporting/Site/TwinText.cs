using CreditScoring.Features;
using CreditScoring.HomeCredit;
using CreditScoring.Linear;

namespace CreditScoring.Reporting.Site;

// A scorecard in the words of a reader: names of features, values of bins, signed numbers.
static class TwinText
{
    const int MostWords = 8; // of a bin that holds the words never seen, too

    public static string Data(PublishedTwin twin, ReportLanguage language) => (twin.Data.Kind, language) switch
    {
        ("synthetic", ReportLanguage.French) => "Données synthétiques",
        ("synthetic", _) => "Synthetic data",
        (_, ReportLanguage.French) => "Données réelles",
        _ => "Real data",
    };

    public static string Feature(string name, ReportLanguage language) => FeatureCatalog.Find(name) is { } feature
        ? language == ReportLanguage.French ? feature.French : feature.English
        : name;

    public static bool IsProtected(string name) => FeatureCatalog.Find(name) is { IsProtected: true };

    // What the numbers of its bins count; nothing for a category, whose bins are words.
    public static string Unit(string name, ReportLanguage language) => FeatureCatalog.Find(name) switch
    {
        null or { Kind: FeatureKind.Category } or { Unit: FeatureUnit.None or FeatureUnit.Ratio or FeatureUnit.Share } => "",
        { Unit: FeatureUnit.Days } => language == ReportLanguage.French ? "en jours, négatifs avant la demande" : "in days, negative before the application",
        { } feature => FeatureWords.Unit(feature.Unit, language),
    };

    public static string Bin(string name, PublishedCardBin bin, ReportLanguage language)
    {
        var isFrench = language == ReportLanguage.French;
        var feature = FeatureCatalog.Find(name);

        return bin switch
        {
            { IsMissing: true } => isFrench ? "non renseigné" : "not known",
            { Levels: { } levels } => Words(levels, feature?.Levels ?? [], isFrench),
            { Lower: null, Upper: null } => isFrench ? "toute valeur" : "any value",
            { Lower: null, Upper: { } upper } => (isFrench ? "moins de " : "below ") + Value(upper),
            { Lower: { } lower, Upper: null } => isFrench ? Value(lower) + " et plus" : Value(lower) + " and above",
            { Lower: { } lower, Upper: { } upper } => Value(lower) + (isFrench ? " à " : " to ") + Value(upper),
        };

        string Value(float value) => FeatureWords.Value(value, feature?.Unit ?? FeatureUnit.None, ReportNumbers.For(language));
    }

    public static string Interval(double low, double high, int decimals, ReportNumbers numbers) =>
        numbers.Signed(low, decimals) + (numbers.Language == ReportLanguage.French ? " à " : " to ") + numbers.Signed(high, decimals);

    // An interval on one side of 0 is a difference; one that holds 0 is not proven.
    public static string Verdict(double low, double high, bool moreIsBetter, ReportLanguage language) => (low > 0 || high < 0, low > 0 == moreIsBetter, language) switch
    {
        (false, _, ReportLanguage.French) => "non prouvé",
        (false, _, _) => "not proven",
        (_, true, ReportLanguage.French) => "pour les arbres",
        (_, true, _) => "for the trees",
        (_, _, ReportLanguage.French) => "pour la grille",
        _ => "for the scorecard",
    };

    static string Words(IReadOnlyList<int> levels, IReadOnlyList<string> words, bool isFrench)
    {
        var other = isFrench ? "toute autre réponse" : "any other";

        return levels.Count > MostWords && levels.Contains(words.Count)
            ? other
            : string.Join(", ", levels.Select(level => level >= words.Count ? other : isFrench ? CategoryWords.French(words[level]) : CategoryWords.English(words[level])));
    }
}
