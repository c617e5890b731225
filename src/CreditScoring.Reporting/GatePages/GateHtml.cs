using System.Text;
using CreditScoring.Models.Promotion;
using CreditScoring.Reporting.Site;

namespace CreditScoring.Reporting.GatePages;

/// <summary>What the gate found as one page that needs nothing else: the verdict, the checks, and who changes side and why.</summary>
public static class GateHtml
{
    /// <summary>Writes the page; the same result gives the same bytes.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="result">What the gate found.</param>
    /// <param name="language">Language of the page.</param>
    public static void Write(Stream stream, GateResult result, ReportLanguage language)
    {
        using var writer = new PageWriter();
        var html = writer.Render<GatePage>(
            (nameof(GatePage.Result), result), (nameof(GatePage.Text), new GateWords(language)), (nameof(GatePage.Style), Resource("tokens.css") + Resource("drift.css")));
        stream.Write(Encoding.UTF8.GetBytes("<!doctype html>\n" + html.TrimStart() + "\n"));
    }

    static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(GateHtml).Assembly.GetManifestResourceStream(name)!);

        return reader.ReadToEnd();
    }
}
