using System.Globalization;
using CreditScoring.Wording;

namespace CreditScoring.Explanation;

/// <summary>Numbers as a French or English reader writes them; the machine's own culture plays no part.</summary>
public static class NumberText
{
    static readonly NumberFormatInfo FrenchFormat = new()
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = FrenchTypography.Narrow.ToString(),
        NegativeSign = "\u2212",
    };

    static readonly NumberFormatInfo EnglishFormat = new()
    {
        NegativeSign = "\u2212",
    };

    /// <summary>A number with a fixed count of decimals and grouped thousands; halves are rounded away from zero.</summary>
    /// <param name="value">Finite.</param>
    /// <param name="decimals">Digits after the separator, from 0 to 15.</param>
    /// <param name="language">Who reads it.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not finite, or <paramref name="decimals"/> is outside 0 to 15.</exception>
    public static string Decimal(double value, int decimals, Language language)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 15);
        if (!double.IsFinite(value))
            throw new ArgumentOutOfRangeException(nameof(value), value, "Only a finite number can be written.");

        // A number that rounds to zero has no sign.
        var shown = Math.Round(value, decimals, MidpointRounding.AwayFromZero) == 0 ? 0 : value;

        return shown.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), Format(language));
    }

    /// <summary>A share as a percentage: 0.385 is « 38,5 % » or "38.5%".</summary>
    /// <param name="share">Finite; 1 is 100 %.</param>
    /// <param name="decimals">Digits after the separator, at least 0.</param>
    /// <param name="language">Who reads it.</param>
    public static string Percent(double share, int decimals, Language language) =>
        Phrases.In(language, Subject.Values).Fill("percent", ("number", Decimal(share * 100, decimals, language)));

    /// <summary>An amount of money in whole euros: « 135 000 € », "€135,000".</summary>
    /// <param name="amount">Finite, in euros.</param>
    /// <param name="language">Who reads it.</param>
    public static string Money(double amount, Language language) =>
        Phrases.In(language, Subject.Values).Fill(
            Math.Round(amount, MidpointRounding.AwayFromZero) < 0 ? "money.negative" : "money", ("number", Decimal(Math.Round(Math.Abs(amount), MidpointRounding.AwayFromZero), 0, language)));

    /// <summary>A probability as a count out of 100: « 14 sur 100 », « moins de 1 sur 100 ».</summary>
    /// <param name="pd">In [0, 1].</param>
    /// <param name="language">Who reads it.</param>
    public static string OutOf100(double pd, Language language)
    {
        var words = Phrases.In(language, Subject.Values);
        var count = Math.Round(pd * 100);

        return count < 1 ? words["outOf100.none"] : words.Fill("outOf100", ("count", Decimal(count, 0, language)));
    }

    static NumberFormatInfo Format(Language language) => language == Language.French ? FrenchFormat : EnglishFormat;
}
