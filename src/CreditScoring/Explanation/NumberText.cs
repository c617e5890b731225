using System.Globalization;

namespace CreditScoring.Explanation;

/// <summary>Numbers as a French or English reader writes them; the machine's own culture plays no part.</summary>
public static class NumberText
{
    // U+202F narrow no-break space between groups, U+00A0 before the percent sign, as in the French typographic code.
    static readonly NumberFormatInfo FrenchFormat = new()
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = "\u202F",
        NegativeSign = "\u2212",
        PercentDecimalSeparator = ",",
        PercentGroupSeparator = "\u202F",
        PercentSymbol = "%",
        PercentPositivePattern = 0,
        PercentNegativePattern = 0,
    };

    static readonly NumberFormatInfo EnglishFormat = new()
    {
        NegativeSign = "\u2212",
        PercentPositivePattern = 1,
        PercentNegativePattern = 1,
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
        language == Language.French
            ? Decimal(share * 100, decimals, language) + "\u00A0%"
            : Decimal(share * 100, decimals, language) + "%";

    /// <summary>A probability as a count out of 100: « 14 sur 100 », « moins de 1 sur 100 ».</summary>
    /// <param name="pd">In [0, 1].</param>
    /// <param name="language">Who reads it.</param>
    public static string OutOf100(double pd, Language language)
    {
        var count = Math.Round(pd * 100);

        return (count, language) switch
        {
            (< 1, Language.French) => "moins de 1 sur 100",
            (< 1, _) => "fewer than 1 in 100",
            (_, Language.French) => Decimal(count, 0, language) + " sur 100",
            _ => Decimal(count, 0, language) + " in 100",
        };
    }

    static NumberFormatInfo Format(Language language) => language == Language.French ? FrenchFormat : EnglishFormat;
}
