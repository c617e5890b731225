using System.Text;
using CreditScoring.Drift;
using CreditScoring.Drift.Evidently;
using CreditScoring.Monitoring;
using CreditScoring.Reporting.Site;

namespace CreditScoring.Reporting.DriftPages;

/// <summary>A drift report as one page that needs nothing else: the verdict first, then the columns that changed, then all of them.</summary>
public static class DriftHtml
{
    /// <summary>Writes the page; the same report gives the same bytes.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="report">The report.</param>
    /// <param name="language">Language of the page.</param>
    /// <param name="model">What it means for a model; null without one.</param>
    public static void Write(Stream stream, DriftReport report, ReportLanguage language, ModelDrift? model = null)
    {
        using var writer = new PageWriter();
        var style = Resource("tokens.css") + Resource("drift.css");
        var html = writer.Render<DriftPage>((nameof(DriftPage.Report), report), (nameof(DriftPage.Model), model), (nameof(DriftPage.Text), new DriftWords(language)), (nameof(DriftPage.Style), style));
        stream.Write(Encoding.UTF8.GetBytes("<!doctype html>\n" + html.TrimStart() + "\n"));
    }

    /// <summary>Writes the page of the compatibility mode.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="report">The report.</param>
    /// <param name="rows">Rows of both samples.</param>
    /// <param name="driftShare">Share of drifted columns from which the table drifts.</param>
    /// <param name="language">Language of the page.</param>
    public static void Write(Stream stream, CompatibilityReport report, (int Reference, int Current) rows, double driftShare, ReportLanguage language)
    {
        using var writer = new PageWriter();
        var html = writer.Render<CompatibilityPage>(
            (nameof(CompatibilityPage.Report), report), (nameof(CompatibilityPage.Rows), rows), (nameof(CompatibilityPage.DriftShare), driftShare),
            (nameof(CompatibilityPage.Text), new DriftWords(language)), (nameof(CompatibilityPage.Style), Resource("tokens.css") + Resource("drift.css")));
        stream.Write(Encoding.UTF8.GetBytes("<!doctype html>\n" + html.TrimStart() + "\n"));
    }

    internal static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(DriftHtml).Assembly.GetManifestResourceStream(name)!);

        return reader.ReadToEnd();
    }
}
