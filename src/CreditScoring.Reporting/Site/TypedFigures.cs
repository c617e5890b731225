using System.Text.RegularExpressions;

namespace CreditScoring.Reporting.Site;

// A figure in the note's prose is computed by the run, never typed. Dates, references to sections and articles, names with digits in
// them, list numbers, code, links and {lit:…} are not figures.
static partial class TypedFigures
{
    public static void Check(string text, string file, int firstLine, Faults faults) =>
        MarkdownText.Rewrite(text, firstLine, (part, line) =>
        {
            foreach (Match figure in Figure().Matches(NotFigures().Replace(part, " ")))
                faults.Add(file, line, $"the figure '{figure.Value}' is typed; refer to it as {{m:name}}, or mark it {{lit:{figure.Value}}} if no run can change it.");

            return part;
        });

    [GeneratedRegex(@"(?<![\p{L}\p{N}_])\d[\d.,]*(?<![.,])")]
    private static partial Regex Figure();

    [GeneratedRegex(
        @"\{(?:table|picture):[^|}]*|\{(?!table:|picture:)[^}]*\}|\[@[^\]]*\]|\]\([^)]*\)|<[^>]*>|https?://\S+|^\s*\d+\.(?=\s)"
        + @"|\d{4}-\d{2}-\d{2}"
        + @"|\b\d{1,2}(?:er)? (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|January|February|March|April|May|June|July|August|September|October|November|December)\b"
        + @"|(?<![\d.,])(?:19|20)\d{2}(?!\d|[.,]\d)"
        + @"|(?:§|\b(?:section|article|articles|art\.|annexe|annex|figure|tableau|table))[\s\u00a0]\d+(?:[.-]\d+)*",
        RegexOptions.IgnoreCase)]
    private static partial Regex NotFigures();
}
