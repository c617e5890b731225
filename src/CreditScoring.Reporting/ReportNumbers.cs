using CreditScoring.Explanation;
using CreditScoring.Wording;

namespace CreditScoring.Reporting;

/// <summary>Writes numbers as French or English readers expect them, the same on every machine.</summary>
/// <remarks>
/// The signs are fixed here: French groups thousands with a narrow no-break space (U+202F), puts another before the percent sign and the
/// sign of the euro, and marks decimals with a comma. The minus sign is U+2212 in both languages.
/// </remarks>
public sealed class ReportNumbers
{
    readonly string decimalMark;
    readonly string thousandsMark;
    readonly string percentSign;

    ReportNumbers(ReportLanguage language, string decimalMark, string thousandsMark, string percentSign)
    {
        Language = language;
        this.decimalMark = decimalMark;
        this.thousandsMark = thousandsMark;
        this.percentSign = percentSign;
    }

    /// <summary>Numbers for French readers: « 12 345,6 », « 8,1 % ».</summary>
    public static ReportNumbers French { get; } = new(ReportLanguage.French, ",", FrenchTypography.Narrow.ToString(), FrenchTypography.Narrow + "%");

    /// <summary>Numbers for English readers: "12,345.6", "8.1%".</summary>
    public static ReportNumbers English { get; } = new(ReportLanguage.English, ".", ",", "%");

    /// <summary>The language written.</summary>
    public ReportLanguage Language { get; }

    Explanation.Language Reader => Language == ReportLanguage.French ? Explanation.Language.French : Explanation.Language.English;

    /// <summary>Decimal mark, then thousands mark, as Plotly's <c>separators</c> wants them.</summary>
    public string Separators => decimalMark + thousandsMark;

    /// <summary>Percent sign with the space that goes before it, if any.</summary>
    public string PercentSign => percentSign;

    /// <summary>The numbers of a language.</summary>
    public static ReportNumbers For(ReportLanguage language) => language == ReportLanguage.French ? French : English;

    /// <summary>A number with a fixed count of decimals, thousands grouped; halves are rounded away from zero.</summary>
    /// <param name="value">Any finite number.</param>
    /// <param name="decimals">Digits after the decimal mark, from 0 to 15.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not finite, or <paramref name="decimals"/> is outside 0 to 15.</exception>
    public string Number(double value, int decimals = 0) =>
        NumberText.Decimal(value, decimals, Reader);

    /// <summary>An amount of money in whole euros: « 135 000 € », "€135,000".</summary>
    /// <param name="amount">Any finite number, in euros.</param>
    public string Money(double amount) => NumberText.Money(amount, Reader);

    /// <summary>A difference: « +0,0015 », "−0.0015"; one that rounds to zero has no sign.</summary>
    /// <param name="value">Any finite number.</param>
    /// <param name="decimals">Digits after the decimal mark, from 0 to 15.</param>
    public string Signed(double value, int decimals) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero) > 0 ? "+" + Number(value, decimals) : Number(value, decimals);

    /// <summary>A share in [0, 1] as a percentage: 0.0807 is « 8,1 % » with one decimal.</summary>
    /// <param name="share">The share; 1 is 100 %.</param>
    /// <param name="decimals">Digits after the decimal mark, from 0 to 15.</param>
    public string Percent(double share, int decimals = 0) => Number(share * 100, decimals) + percentSign;

    /// <summary>An interval: « 0,748 à 0,776 », "0.748 to 0.776".</summary>
    /// <param name="low">Lower end.</param>
    /// <param name="high">Upper end.</param>
    /// <param name="format">As for <see cref="Format"/>.</param>
    public string Interval(double low, double high, string format) =>
        Format(low, format) + (Language == ReportLanguage.French ? " à " : " to ") + Format(high, format);

    /// <summary>A number in a named format.</summary>
    /// <param name="value">Any finite number.</param>
    /// <param name="format">
    /// <c>0</c>, <c>0.0</c>, <c>0.00</c>, …: that many decimals; <c>+0.0</c>, <c>+0.00</c>, …: the same with its sign, as a difference; <c>%0</c>, <c>%1</c>, …: a percentage with that many decimals;
    /// empty: no decimals for a whole number, otherwise three.
    /// </param>
    /// <exception cref="FormatException">The format is none of these.</exception>
    public string Format(double value, string format) => format switch
    {
        "" => Number(value, value == Math.Truncate(value) ? 0 : 3),
        ['%', >= '0' and <= '9'] => Percent(value, format[1] - '0'),
        "0" => Number(value),
        _ when format.StartsWith("0.", StringComparison.Ordinal) && format.Length is > 2 and < 18 && format.AsSpan(2).Trim('0').IsEmpty =>
            Number(value, format.Length - 2),
        ['+', '0', '.', .. var zeros] when zeros.Length is > 0 and < 16 && zeros.AsSpan().Trim('0').IsEmpty => Signed(value, zeros.Length),
        _ => throw new FormatException($"'{format}' is not a number format; write 0, 0.0, 0.00, …, +0.0, … or %0, %1, …"),
    };
}
