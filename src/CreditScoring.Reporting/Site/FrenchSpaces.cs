using CreditScoring.Wording;

namespace CreditScoring.Reporting.Site;

// Sets the spaces of French in a text of markdown, its code left as it is.
static class FrenchSpaces
{
    public static string In(string text, int firstLine) => MarkdownText.Rewrite(text, firstLine, (part, _) => Of(part));

    // Of a text without markup.
    public static string Of(string text) => FrenchTypography.Set(text);
}
