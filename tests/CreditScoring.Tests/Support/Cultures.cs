using System.Globalization;

namespace CreditScoring.Tests.Support;

/// <summary>Cultures that differ in all that a careless text would take from them, made by hand: the product runs without the machine's own.</summary>
static class Cultures
{
    public static IReadOnlyList<CultureInfo> All { get; } =
    [
        Like("fr-FR", ",", "\u202F", "-", "%", 0, "€", "dd/MM/yyyy"),
        Like("en-US", ".", ",", "-", "%", 1, "$", "M/d/yyyy"),
        Like("tr-TR", ",", ".", "-", "%", 2, "₺", "d.MM.yyyy"),
        Like("ar-SA", "٫", "٬", "\u061C-", "٪\u061C", 1, "ر.س", "d\u200F/M\u200F/yyyy"),
    ];

    /// <summary>What something gives under a culture.</summary>
    public static T Under<T>(CultureInfo culture, Func<T> give)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);

            return give();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    static CultureInfo Like(string name, string point, string group, string minus, string percent, int percentPattern, string currency, string date)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat = new NumberFormatInfo
        {
            NumberDecimalSeparator = point, NumberGroupSeparator = group, NegativeSign = minus, PercentDecimalSeparator = point, PercentGroupSeparator = group,
            PercentSymbol = percent, PercentPositivePattern = percentPattern, CurrencyDecimalSeparator = point, CurrencyGroupSeparator = group, CurrencySymbol = currency,
        };
        culture.DateTimeFormat.ShortDatePattern = date;
        culture.DateTimeFormat.MonthNames = [.. Enumerable.Range(1, 12).Select(month => $"{name} {month}"), ""];

        return culture;
    }
}
