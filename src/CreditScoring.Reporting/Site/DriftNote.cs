namespace CreditScoring.Reporting.Site;

// What the drift report of the run found, each number by reference, and where it stands.
static class DriftNote
{
    public static string Of(DriftRun? run, Metrics metrics, SitePage page, Faults faults)
    {
        var words = SiteWords.In(page.Language);
        if (run is null)
            return $"<p>{words["drift.none"]}</p>\n";

        var told = words.Fill(
            run.IsDrift ? "drift.found" : "drift.quiet",
            ("current", "{m:drift.rows.current}"), ("reference", "{m:drift.rows.reference}"), ("columns", "{m:drift.columns}"), ("alarms", "{m:drift.alarms}"));
        var text = NumberReferences.Resolve(told, "drift.md", 1, metrics, ReportNumbers.For(page.Language), isHtml: true, faults);
        var isSame = run.Language == words["code"];

        return $"<p>{text} <a href=\"{page.LinkTo(DriftRun.PublishedFile)}\"{(isSame ? "" : $" hreflang=\"{run.Language}\"")}>{words[isSame ? "drift.report" : "drift.report.other"]}</a></p>\n";
    }
}
