using System.Text.RegularExpressions;

namespace CreditScoring.Reporting.Site;

// French puts a no-break space before high punctuation and inside guillemets; authors type a plain one.
static partial class FrenchSpaces
{
    public static string In(string text, int firstLine) => MarkdownText.Rewrite(text, firstLine, (part, _) => Of(part));

    // Of a text without markup.
    public static string Of(string text) => Thin().Replace(Wide().Replace(Opening().Replace(text, "«\u00a0"), "\u00a0$1"), "\u202f$1");

    [GeneratedRegex("« ")]
    private static partial Regex Opening();

    [GeneratedRegex(@" (»|%|€|:(?=\s|$))")]
    private static partial Regex Wide();

    [GeneratedRegex(@" ([;?!](?=\s|$))")]
    private static partial Regex Thin();
}
