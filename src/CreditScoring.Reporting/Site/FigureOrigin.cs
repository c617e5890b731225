using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace CreditScoring.Reporting.Site;

// How a figure of the note was made: the command, what it was made from, and the code, folded away.
sealed partial class FigureOrigin(PublishedStudies studies)
{
    static readonly string[] Sources = ["NoteFigures.cs", "EvaluationFigures.cs", "ImbalanceFigure.cs", "RehearsalFigure.cs", "SimulationFigure.cs"];

    /// <summary>How a figure that is drawn from the metrics was made.</summary>
    public string OfMetrics(string name, ReportLanguage language) => Write(
        "credit train, credit site", studies.Manifest?.Data?.Sha256, studies.Manifest?.Seed?.ToString("0", System.Globalization.CultureInfo.InvariantCulture), CodeOf(name), language);

    /// <summary>How a figure that is drawn from a published study was made.</summary>
    /// <param name="command">The command that wrote the study.</param>
    /// <param name="file">Name of the source file whose code draws it.</param>
    /// <param name="data">SHA-256 of the data, when the study says it.</param>
    /// <param name="language">Language of the page.</param>
    public static string OfStudy(string command, string file, string? data, ReportLanguage language) => Write(command, data, null, Method(Source(file), "Of"), language);

    /// <summary>The code that draws a figure of the note.</summary>
    /// <exception cref="InvalidOperationException">No source draws a figure of that name.</exception>
    public static string CodeOf(string name)
    {
        foreach (var source in Sources.Select(Source))
            if (Regex.Match(source, $"\"{Regex.Escape(name)}\" => (?<method>\\w+)\\(") is { Success: true } arm)
                return Method(source, arm.Groups["method"].Value);

        throw new InvalidOperationException($"No source draws the figure {name}; the embedded sources are {string.Join(", ", Sources)}.");
    }

    static string Write(string command, string? data, string? seed, string code, ReportLanguage language)
    {
        var isFrench = language == ReportLanguage.French;
        var html = new StringBuilder("<details class=\"cs-figure-made\"><summary>").Append(isFrench ? "Comment elle est faite" : "How it was made").Append("</summary>\n<dl>");
        foreach (var (term, value) in new[] { (isFrench ? "Commande" : "Command", command), (isFrench ? "Données (SHA-256)" : "Data (SHA-256)", data), (isFrench ? "Graine" : "Seed", seed) })
            if (!string.IsNullOrEmpty(value))
                html.Append("<dt>").Append(term).Append("</dt><dd><code>").Append(WebUtility.HtmlEncode(value)).Append("</code></dd>");

        // A fragment holds no blank line: the Markdown around it would take one for its end.
        return html.Append("</dl>\n<pre tabindex=\"0\"><code>").Append(BlankLine().Replace(WebUtility.HtmlEncode(code), "\n")).Append("</code></pre></details>\n").ToString();
    }

    static string Source(string file)
    {
        using var reader = new StreamReader(typeof(FigureOrigin).Assembly.GetManifestResourceStream("source/" + file)!);

        return reader.ReadToEnd();
    }

    // From its signature to the brace that closes it, without the indentation of the class.
    static string Method(string source, string name)
    {
        var lines = source.ReplaceLineEndings("\n").Split('\n');
        var first = Array.FindIndex(lines, line => Regex.IsMatch(line, $"^    (?:public )?(?:static )?Figure\\?? {name}\\("));
        var last = Array.FindIndex(lines, first, line => line == "    }");

        return string.Join('\n', lines[first..(last + 1)].Select(line => line.Length > 4 ? line[4..] : line.TrimStart()));
    }

    [GeneratedRegex(@"\n\s*\n")]
    private static partial Regex BlankLine();
}
