using System.Text.RegularExpressions;

namespace CreditScoring.Wording;

/// <summary>The spaces that French asks for around its signs; authors type plain ones.</summary>
/// <remarks>
/// A narrow no-break space (U+202F) goes before ; ! ? % € and between thousands, a no-break space (U+00A0) before the colon, inside guillemets and after n°.
/// Source for punctuation and thousands: Lexique des règles typographiques en usage à l’Imprimerie nationale (2002). For % and € it asks that they stay with their number; record 0031 says why narrowly.
/// </remarks>
public static partial class FrenchTypography
{
    /// <summary>U+202F: before ; ! ? % and €, and between thousands.</summary>
    public const char Narrow = '\u202F';

    /// <summary>A text with each space that French fixes set to its own sign; other spaces, and signs that follow a letter without a space, stay as they are.</summary>
    /// <param name="text">A text without markup.</param>
    public static string Set(string text) => NarrowPlace().Replace(WidePlace().Replace(text, "\u00A0"), "\u202F");

    // A sign inside code or an address is followed by more than the end of a word.
    [GeneratedRegex("(?<=«)[ \u202F]|[ \u202F](?=»|:(?:[\\s{]|$))|(?<=n°) ", RegexOptions.CultureInvariant)]
    private static partial Regex WidePlace();

    // Four digits before three more are a year or a code, not thousands.
    [GeneratedRegex("[ \u00A0](?=[%€]|[;?!](?:[\\s»)]|$))|(?<=(?<![\\d\u202F])\\d{1,3}(?:[ \u00A0]\\d{3})*)[ \u00A0](?=\\d{3}(?!\\d))", RegexOptions.CultureInvariant)]
    private static partial Regex NarrowPlace();
}
