using System.Globalization;
using System.Text;

namespace CreditScoring.Reporting.Site;

// A markdown file of site/content and the address its page will have.
sealed record ContentFile(string Key, string File, string ShownAs, ReportLanguage Language, string? ArticleLanguage, string Path, FrontMatter Front, bool IsNote)
{
    // The changelog is written once; the navigation names it in each language.
    public string Title => Key == "changelog" ? Words.For(Language).Changelog : Front["title"] ?? FirstHeading ?? Key;

    public int Order => int.TryParse(Front["order"], CultureInfo.InvariantCulture, out var order) ? order : int.MaxValue;

    string? FirstHeading => Front.Body.Split('\n').FirstOrDefault(line => line.StartsWith("# ", StringComparison.Ordinal))?[2..].Trim();

    public static IReadOnlyList<ContentFile> ReadAll(string content, Faults faults)
    {
        if (!Directory.Exists(content))
            throw new DirectoryNotFoundException($"{content} does not exist; give the folder 'site' of the project.");

        var files = new List<ContentFile>();
        foreach (var language in new[] { ReportLanguage.French, ReportLanguage.English })
        {
            var code = Words.For(language).Code;
            foreach (var file in Markdown(System.IO.Path.Combine(content, code)))
            {
                var stem = System.IO.Path.GetFileNameWithoutExtension(file);
                files.Add(Read(stem, file, content, language, null, front => Root(language) + (front["slug"] ?? stem) + ".html", isNote: true, faults));
            }

            var changelog = System.IO.Path.Combine(content, "changelog.md");
            if (System.IO.File.Exists(changelog))
                files.Add(Read("changelog", changelog, content, language, "en", _ => Root(language) + "changelog.html", isNote: false, faults));

            foreach (var file in Markdown(System.IO.Path.Combine(content, "decisions")))
            {
                var stem = System.IO.Path.GetFileNameWithoutExtension(file);
                files.Add(Read("decisions/" + stem, file, content, language, "en", _ => $"{Root(language)}decisions/{stem}.html", isNote: false, faults));
            }
        }

        return files;
    }

    public static string Root(ReportLanguage language) => language == ReportLanguage.French ? "" : "en/";

    static ContentFile Read(
        string key, string file, string content, ReportLanguage language, string? articleLanguage, Func<FrontMatter, string> path, bool isNote, Faults faults)
    {
        var shown = "site/content/" + System.IO.Path.GetRelativePath(content, file).Replace('\\', '/');
        var front = FrontMatter.Read(System.IO.File.ReadAllText(file, Encoding.UTF8), shown, faults);

        return new ContentFile(key, file, shown, language, articleLanguage is null ? null : front["language"] ?? articleLanguage, path(front), front, isNote);
    }

    static IEnumerable<string> Markdown(string directory) =>
        Directory.Exists(directory) ? Directory.EnumerateFiles(directory, "*.md").Order(StringComparer.Ordinal) : [];
}
