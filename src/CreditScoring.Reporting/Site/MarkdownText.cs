using System.Text.RegularExpressions;

namespace CreditScoring.Reporting.Site;

// Walks the lines of a markdown text, leaving fenced blocks and code spans as they are.
static partial class MarkdownText
{
    public static string Rewrite(string text, int firstLine, Func<string, int, string> rewrite)
    {
        var lines = text.Split('\n');
        var isFenced = false;
        for (var index = 0; index < lines.Length; index++)
        {
            var isFence = lines[index].TrimStart().StartsWith("```", StringComparison.Ordinal);
            if (isFence)
                isFenced = !isFenced;
            else if (!isFenced)
                lines[index] = RewriteLine(lines[index], firstLine + index, rewrite);
        }

        return string.Join('\n', lines);
    }

    static string RewriteLine(string line, int number, Func<string, int, string> rewrite)
    {
        // The split keeps the code spans, as its odd parts.
        var parts = CodeSpan().Split(line);
        for (var index = 0; index < parts.Length; index += 2)
            parts[index] = rewrite(parts[index], number);

        return string.Concat(parts);
    }

    [GeneratedRegex("(`[^`]*`)")]
    private static partial Regex CodeSpan();
}
