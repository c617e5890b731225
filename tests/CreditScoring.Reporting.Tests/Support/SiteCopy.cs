using CreditScoring.Reporting.Site;

namespace CreditScoring.Reporting.Tests.Support;

/// <summary>The real content of the site in a folder where a test may change it; the chart library is replaced by a line, as no page runs.</summary>
static class SiteCopy
{
    public static SiteInputs In(Folder folder)
    {
        var site = folder.Sub("site");
        foreach (var part in new[] { "content", "scripts", "styles" })
            foreach (var file in Directory.EnumerateFiles(Path.Combine(Project.Root, "site", part), "*", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(site, Path.GetRelativePath(Path.Combine(Project.Root, "site"), file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }

        Write(Path.Combine(site, "node_modules", "plotly.js-basic-dist-min", "plotly-basic.min.js"), "window.Plotly = {};\n");
        Write(folder.Sub("notebooks/01-exploration.html"), "<!DOCTYPE html><html lang=\"fr\"><body><main><h1>Qui fait défaut ?</h1><p>Un carnet.</p></main><script>alert(1)</script></body></html>");

        return new SiteInputs
        {
            SiteDirectory = site,
            MetricsFile = Project.Metrics,
            Features = Some.Features,
            NotebooksDirectory = folder.Sub("notebooks"),
        };
    }

    public static void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
