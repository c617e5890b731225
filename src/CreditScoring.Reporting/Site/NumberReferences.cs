using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace CreditScoring.Reporting.Site;

// {m:auc.cv.mean|0.000} becomes the number, with its name beside it; {lit:8} is a figure typed on purpose.
static partial class NumberReferences
{
    public static string Resolve(string text, string file, int firstLine, Metrics metrics, ReportNumbers numbers, bool isHtml, Faults faults)
    {
        var lines = text.Split('\n');
        for (var index = 0; index < lines.Length; index++)
            if (InCode().Match(lines[index]) is { Success: true } code)
                faults.Add(file, firstLine + index, $"{code.Value} is inside code, where nothing is resolved; write <code>…</code> around the reference instead.");

        return MarkdownText.Rewrite(text, firstLine, (part, line) => Marker().Replace(part, marker =>
        {
            try
            {
                return marker.Groups["kind"].Value == "lit"
                    ? marker.Groups["text"].Value
                    : Written(marker.Groups["text"].Value.Trim(), marker.Groups["format"].Value.Trim(), metrics, numbers, isHtml);
            }
            catch (Exception fault) when (fault is KeyNotFoundException or FormatException)
            {
                faults.Add(file, line, fault.Message);

                return marker.Value;
            }
        }));
    }

    static string Written(string expression, string format, Metrics metrics, ReportNumbers numbers, bool isHtml)
    {
        if (!expression.Contains(' ', StringComparison.Ordinal) && metrics.Value(expression) is string text)
            return isHtml ? WebUtility.HtmlEncode(text) : text;

        var value = NumberExpression.Evaluate(expression, metrics);
        var written = numbers.Format(value, format);

        return isHtml
            ? string.Create(CultureInfo.InvariantCulture, $"<data class=\"cs-number\" value=\"{value:R}\" title=\"{WebUtility.HtmlEncode(expression)}\">{written}</data>")
            : written;
    }

    [GeneratedRegex(@"`[^`]*\{m:[^`]*`")]
    private static partial Regex InCode();

    [GeneratedRegex(@"\{(?<kind>m|lit):(?<text>[^}|]*)(?:\|(?<format>[^}]*))?\}")]
    private static partial Regex Marker();
}
