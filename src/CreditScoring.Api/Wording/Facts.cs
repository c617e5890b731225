using CreditScoring.Explanation;
using CreditScoring.Features;
using CreditScoring.HomeCredit;
using CreditScoring.Wording;

namespace CreditScoring.Api.Wording;

/// <summary>Writes values as lines of a sheet, in both languages.</summary>
static class Facts
{
    /// <summary>What stands where nothing is known.</summary>
    public static LocalText Missing { get; } = LocalText.Start(language => ValueText.Of(FeatureUnit.None, float.NaN, language));

    /// <summary>A quantity with its unit.</summary>
    /// <param name="unit">Its unit.</param>
    /// <param name="value">The quantity; NaN is missing.</param>
    public static LocalText Of(FeatureUnit unit, float value) =>
        float.IsNaN(value) ? Missing : LocalText.Start(language => ValueText.Of(unit, value, language));

    /// <summary>A moment relative to the application.</summary>
    /// <param name="days">Days after the application; negative is before it.</param>
    /// <param name="isPastExpected">Whether the label already says that the moment lies in the past; the other side is said in words.</param>
    public static LocalText Moment(float days, bool isPastExpected)
    {
        if (float.IsNaN(days) || days == 0 || days < 0 == isPastExpected)
            return Of(FeatureUnit.Duration, days);

        return LocalText.Start(language => Phrases.In(language, Subject.Sheet).Fill(
            days > 0 ? "moment.ahead" : "moment.past", ("length", ValueText.Of(FeatureUnit.Duration, days, language))));
    }

    /// <summary>A word of a category; the source's placeholder counts as missing.</summary>
    /// <param name="level">The word as the data spells it.</param>
    public static LocalText Word(string level) => level == CategoryWords.NotStated
        ? Missing
        : LocalText.Start(language => language == Language.French ? CategoryWords.French(level) : CategoryWords.English(level));
}
