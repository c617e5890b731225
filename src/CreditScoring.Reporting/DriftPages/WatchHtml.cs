using System.Text;
using CreditScoring.Drift.Windows;
using CreditScoring.Monitoring;
using CreditScoring.Reporting.Site;

namespace CreditScoring.Reporting.DriftPages;

/// <summary>A watch over windows as one page that needs nothing else: the alarms first, then each figure over time.</summary>
public static class WatchHtml
{
    /// <summary>Writes the page; the same watch gives the same bytes.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="report">The watch.</param>
    /// <param name="language">Language of the page.</param>
    /// <param name="vintages">What became of the clients of each window; none when no outcome is known.</param>
    public static void Write(Stream stream, WatchReport report, ReportLanguage language, IReadOnlyList<Vintage>? vintages = null)
    {
        using var writer = new PageWriter();
        var style = DriftHtml.Resource("tokens.css") + DriftHtml.Resource("drift.css");
        var html = writer.Render<WatchPage>((nameof(WatchPage.Report), report), (nameof(WatchPage.Text), new DriftWords(language)), (nameof(WatchPage.Style), style),
            (nameof(WatchPage.Vintages), vintages?.Where(vintage => vintage.Realised is not null).ToList() ?? []));
        stream.Write(Encoding.UTF8.GetBytes("<!doctype html>\n" + html.TrimStart() + "\n"));
    }
}
