using System.Text.RegularExpressions;

namespace CreditScoring.Cli.Tests;

/// <summary>Reads from the objects of a PDF, which Chromium leaves in plain text, what the tests ask about.</summary>
static partial class PdfText
{
    /// <summary>The page objects of a PDF.</summary>
    public static IReadOnlyList<string> Pages(string pdf) => [.. Page().Matches(pdf).Select(match => match.Value)];

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)", RegexOptions.CultureInvariant)]
    private static partial Regex Page();
}
