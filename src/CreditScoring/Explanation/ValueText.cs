using CreditScoring.Features;
using CreditScoring.HomeCredit;
using CreditScoring.Wording;

namespace CreditScoring.Explanation;

/// <summary>A feature's value as a person reads it: « 38 % », « 3 ans », « dans 2 mois », « 135 000 € ».</summary>
public static class ValueText
{
    /// <summary>The value in words.</summary>
    /// <param name="feature">The feature.</param>
    /// <param name="value">Its value; NaN is missing.</param>
    /// <param name="language">Who reads it.</param>
    public static string Of(FeatureDefinition feature, float value, Language language) =>
        feature.Unit == FeatureUnit.Category && !float.IsNaN(value)
            ? Category(feature, (int)value, language)
            : Of(feature.Unit, value, language);

    /// <summary>A quantity in words.</summary>
    /// <param name="unit">Its unit; a category has words of its own.</param>
    /// <param name="value">The quantity; NaN is missing.</param>
    /// <param name="language">Who reads it.</param>
    public static string Of(FeatureUnit unit, float value, Language language)
    {
        var words = Phrases.In(language, Subject.Values);

        return float.IsNaN(value) ? words["missing"] : unit switch
        {
            FeatureUnit.Money => NumberText.Money(value, language),
            FeatureUnit.Days when value > 0 => words.Fill("ahead", ("duration", Duration(value, language))),
            FeatureUnit.Days or FeatureUnit.Duration => Duration(value, language),
            FeatureUnit.Months => Counted(value, "month", language),
            FeatureUnit.Years => Counted(value, "year", language),
            FeatureUnit.Count => NumberText.Decimal(value, value == MathF.Round(value) ? 0 : 1, language),
            FeatureUnit.Share => NumberText.Percent(value, value != 0 && Math.Abs(value) < 0.0995 ? 1 : 0, language),
            FeatureUnit.MonthlyRate => words.Fill("monthlyRate", ("percent", NumberText.Percent(value, 2, language))),
            FeatureUnit.YesNo => words[value >= 0.5 ? "yes" : "no"],
            _ => NumberText.Decimal(value, Decimals(value), language),
        };
    }

    // A small ratio must not read as 0,00.
    static int Decimals(float value) => value == MathF.Round(value) || Math.Abs(value) >= 100 ? 0 : Math.Abs(value) < 0.01f ? 4 : 2;

    static string Category(FeatureDefinition feature, int level, Language language)
    {
        // A category without a list of words is a code: there is nothing to say of it but its number.
        if (feature.Levels.Count == 0)
            return NumberText.Decimal(level, 0, language);
        if (level < 0 || level >= feature.Levels.Count)
            return Phrases.In(language, Subject.Values)["other"];

        return language == Language.French ? CategoryWords.French(feature.Levels[level]) : CategoryWords.English(feature.Levels[level]);
    }

    static string Duration(float days, Language language) => Math.Abs(days) switch
    {
        < 60 and var length => Counted(MathF.Round(length), "day", language),
        < 730 and var length => Counted(MathF.Round(length / 30.4375f), "month", language),
        var length => Counted(MathF.Round(length / 365.25f), "year", language),
    };

    static string Counted(float amount, string unit, Language language)
    {
        var number = NumberText.Decimal(amount, amount == MathF.Round(amount) ? 0 : 1, language);

        // In French the plural starts at two; in English all but one is plural.
        var isOne = language == Language.French ? Math.Abs(amount) < 2 : amount == 1;

        return Phrases.In(language, Subject.Values).Fill(isOne ? unit + ".one" : unit, ("count", number));
    }
}
