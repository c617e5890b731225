using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace CreditScoring.Reporting.Site;

// Pages of executed notebooks, made elsewhere: their article is put in the site's layout.
static partial class NotebookPages
{
    public static IReadOnlyList<SitePage> Read(string? directory)
    {
        if (directory is null)
            return [];

        if (!Directory.Exists(directory))
            throw new DirectoryNotFoundException($"{directory} does not exist; run the notebooks first, or build the site without them.");

        return [.. Directory.EnumerateFiles(directory, "*.html").Order(StringComparer.Ordinal).SelectMany(Pages)];
    }

    static IEnumerable<SitePage> Pages(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var html = File.ReadAllText(file, Encoding.UTF8).Replace("\r\n", "\n", StringComparison.Ordinal);
        var language = Language().Match(html) is { Success: true } match ? match.Groups["code"].Value : "fr";
        var article = Main().Match(html) is { Success: true } main ? main.Groups["inner"].Value
            : Body().Match(html) is { Success: true } body ? body.Groups["inner"].Value
            : html;
        article = Script().Replace(article, "");
        var heading = Heading().Match(article);
        var title = heading.Success ? WebUtility.HtmlDecode(Tag().Replace(heading.Groups["inner"].Value, "")).Trim() : name;
        if (!heading.Success)
            article = $"<h1>{WebUtility.HtmlEncode(title)}</h1>\n{article}";

        foreach (var page in new[] { ReportLanguage.French, ReportLanguage.English })
            yield return new SitePage
            {
                Key = "notebooks/" + name,
                Path = (page == ReportLanguage.French ? "" : "en/") + $"notebooks/{name}.html",
                Language = page,
                Title = title,
                Body = $"<div class=\"cs-notebook\">\n{article}\n</div>",
                ArticleLanguage = language,
                IsWide = true,
            };
    }

    [GeneratedRegex("""<html[^>]*\slang=["'](?<code>[a-z]{2})""")]
    private static partial Regex Language();

    [GeneratedRegex("<main[^>]*>(?<inner>.*)</main>", RegexOptions.Singleline)]
    private static partial Regex Main();

    [GeneratedRegex("<body[^>]*>(?<inner>.*)</body>", RegexOptions.Singleline)]
    private static partial Regex Body();

    // The site has its own script for figures; their data, in application/json, stays.
    [GeneratedRegex("""<script(?![^>]*application/json)[^>]*>.*?</script>""", RegexOptions.Singleline)]
    private static partial Regex Script();

    [GeneratedRegex("<h1[^>]*>(?<inner>.*?)</h1>", RegexOptions.Singleline)]
    private static partial Regex Heading();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
