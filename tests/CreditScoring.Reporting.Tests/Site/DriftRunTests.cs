using System.Globalization;
using AngleSharp.Html.Parser;
using CreditScoring.Drift;
using CreditScoring.Features;
using CreditScoring.Reporting.DriftPages;
using CreditScoring.Reporting.Site;
using CreditScoring.Reporting.Tests.Support;

namespace CreditScoring.Reporting.Tests.Site;

public sealed class DriftRunTests : IDisposable
{
    readonly Folder folder = new();
    readonly SiteInputs inputs;

    public DriftRunTests() => inputs = SiteCopy.In(folder);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_report_is_published_and_its_headline_numbers_are_told_by_reference()
    {
        // Of three columns one moved, by ten times its spread.
        var report = Report(row => [Amount(row, 0), Amount(row, 1), Amount(row, 2) + (row >= 400 ? 4000 : 0)]);
        SiteBuilder.Build(inputs with { DriftReportFile = report }, folder.Sub("out"));

        Assert.Equal(File.ReadAllBytes(report), File.ReadAllBytes(folder.Sub("out/data/drift-report.html")));
        foreach (var (page, verdict, href) in new[] { ("derive.html", "Verdict\u00a0: une dérive.", "data/drift-report.html"), ("en/drift.html", "Verdict: drift.", "../data/drift-report.html") })
        {
            var main = new HtmlParser().ParseDocument(File.ReadAllText(folder.Sub("out/" + page))).QuerySelector("main")!;
            Assert.Equal(["400", "400", "3", "1"], new[] { "rows.current", "rows.reference", "columns", "alarms" }.Select(name => main.QuerySelector($"data[title='drift.{name}']")!.TextContent));
            Assert.Contains(verdict, main.TextContent, StringComparison.Ordinal);
            Assert.NotNull(main.QuerySelector($"a[href='{href}']"));
        }
    }

    [Fact]
    public void No_row_of_a_client_is_in_the_report()
    {
        var report = Report(row => [Amount(row, 0), Amount(row, 1), Amount(row, 2)]);
        var told = File.ReadAllText(report) + File.ReadAllText(Path.ChangeExtension(report, ".json"));
        var amounts = Enumerable.Range(0, 800).Select(row => Enumerable.Range(0, 3).Count(column => Told(told, Amount(row, column)))).ToArray();

        // A quantile is somebody's amount; two amounts of one client would be a row.
        Assert.Contains(1, amounts);
        Assert.DoesNotContain(amounts, count => count > 1);
    }

    [Fact]
    public void Without_a_report_the_page_says_so()
    {
        SiteBuilder.Build(inputs, folder.Sub("out"));

        Assert.Contains("No drift report was given", File.ReadAllText(folder.Sub("out/en/drift.html")), StringComparison.Ordinal);
        Assert.False(File.Exists(folder.Sub("out/data/drift-report.html")));
    }

    [Theory]
    [InlineData("""{ "verdict": { "drift": false }, "rows": { "reference": 1, "current": 1 }, "columns": [], "clients": [[1, 2]] }""", "has 'clients'")]
    [InlineData("""{ "verdict": { "drift": false }, "rows": [[1, 2]], "columns": [] }""", "is no drift report")]
    [InlineData("""{ "verdict": {} }""", "is no drift report")]
    public void A_file_that_might_tell_of_clients_is_refused(string json, string fault)
    {
        SiteCopy.Write(folder.Sub("drift/report.html"), "<html lang=\"en\"></html>");
        SiteCopy.Write(folder.Sub("drift/report.json"), json);

        Assert.Contains(fault, Assert.Throws<InvalidDataException>(() => DriftRun.Read(folder.Sub("drift/report.html"))).Message, StringComparison.Ordinal);
    }

    string Report(Func<int, double[]> clientOf)
    {
        var report = DriftComparison.Compare(Table(0, clientOf), Table(400, clientOf), new DriftOptions());
        Directory.CreateDirectory(folder.Sub("drift"));
        using (var json = File.Create(folder.Sub("drift/report.json")))
            DriftJson.Write(json, report);
        using (var html = File.Create(folder.Sub("drift/report.html")))
            DriftHtml.Write(html, report, ReportLanguage.English);

        return folder.Sub("drift/report.html");
    }

    static SampleTable Table(int first, Func<int, double[]> clientOf) => new(
        400,
        [
            .. Enumerable.Range(0, 3).Select(column => new SampleColumn(
                $"amount{column}", FeatureKind.Numeric, () => ColumnSample.OfNumbers([.. Enumerable.Range(first, 400).Select(row => clientOf(row)[column])]))),
        ]);

    // Distinct amounts from 1000 on, in an order of their own in each column.
    static double Amount(int row, int column) => 1000 + (row * (97 + 36 * column) + 61 * column) % 400 + Math.Round((row + 1) * 0.001, 3);

    static bool Told(string page, double amount) => page.Contains(amount.ToString("R", CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
