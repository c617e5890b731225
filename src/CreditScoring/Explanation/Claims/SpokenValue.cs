using CreditScoring.Features;
using CreditScoring.HomeCredit;

namespace CreditScoring.Explanation.Claims;

/// <summary>Whether a text tells a value: it is read back and compared with the raw one, to half of its last digit.</summary>
static class SpokenValue
{
    const double DaysInMonth = 30.4375;
    const double DaysInYear = 365.25;

    /// <summary>Whether a text says that a feature has a value.</summary>
    /// <param name="text">The value in words, such as « 3 ans ».</param>
    /// <param name="feature">The feature.</param>
    /// <param name="value">The raw value; NaN is missing.</param>
    /// <param name="language">Language of the text.</param>
    public static bool Tells(string text, FeatureDefinition feature, float value, Language language)
    {
        var isFrench = language == Language.French;
        if (float.IsNaN(value))
            return text == (isFrench ? "non renseigné" : "not known");
        if (feature.Unit == FeatureUnit.YesNo)
            return text == (value >= 0.5 ? isFrench ? "oui" : "yes" : isFrench ? "non" : "no");
        if (feature.Unit == FeatureUnit.Category && feature.Levels.Count > 0)
            return text == Word(feature, (int)value, isFrench);

        if (feature.Unit == FeatureUnit.Money)
            return TellsMoney(text, value, language);

        // A moment to come is told as such; one that is past is told as a length of time.
        var ahead = isFrench ? "dans " : "in ";
        var isAhead = feature.Unit == FeatureUnit.Days && value > 0;
        if (text.StartsWith(ahead, StringComparison.Ordinal) != isAhead)
            return false;
        if (SpokenNumber.First(isAhead ? text[ahead.Length..] : text, language) is not var (number, half, rest))
            return false;

        var days = feature.Unit is FeatureUnit.Days or FeatureUnit.Duration;
        if (UnitOf(rest.Trim(' '), days, isFrench) is not { } unit)
            return false;

        double told = days ? Math.Abs(number) : number, raw = days ? Math.Abs(value) : value;

        return Math.Abs(told * unit - raw) <= half * unit + 1e-6 * Math.Max(1, Math.Abs(raw));
    }

    // In French the sign of the euro ends the amount; in English it comes before the digits, after the minus.
    static bool TellsMoney(string text, float value, Language language)
    {
        var digits = language == Language.French
            ? text.EndsWith("\u202F€", StringComparison.Ordinal) ? text[..^2] : ""
            : text.StartsWith('€') ? text[1..]
            : text.StartsWith("\u2212€", StringComparison.Ordinal) ? "\u2212" + text[2..] : "";

        return SpokenNumber.First(digits, language) is (var told, var half, "") && Math.Abs(told - value) <= half + 1e-6 * Math.Max(1, Math.Abs(value));
    }

    static string Word(FeatureDefinition feature, int level, bool isFrench) => level >= 0 && level < feature.Levels.Count
        ? isFrench ? CategoryWords.French(feature.Levels[level]) : CategoryWords.English(feature.Levels[level])
        : isFrench ? "autre" : "other";

    // What one unit of the number is worth in the unit of the feature.
    static double? UnitOf(string word, bool days, bool isFrench) => (word, isFrench, days) switch
    {
        ("", _, false) => 1,
        ("\u202F%", true, false) or ("%", false, false) => 0.01,
        ("\u202F% par mois", true, false) or ("% a month", false, false) => 0.01,
        ("jour" or "jours", true, true) or ("day" or "days", false, true) => 1,
        ("mois", true, true) or ("month" or "months", false, true) => DaysInMonth,
        ("an" or "ans", true, true) or ("year" or "years", false, true) => DaysInYear,
        ("mois" or "an" or "ans", true, false) or ("month" or "months" or "year" or "years", false, false) => 1,
        _ => null,
    };
}
