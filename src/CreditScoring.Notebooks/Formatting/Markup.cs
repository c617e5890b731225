namespace CreditScoring.Notebooks.Formatting;

/// <summary>Text made safe inside HTML.</summary>
static class Markup
{
    /// <summary>The text with the five characters that mean something in HTML replaced; letters with accents stay as they are.</summary>
    public static string Encode(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("'", "&#39;", StringComparison.Ordinal);
}
