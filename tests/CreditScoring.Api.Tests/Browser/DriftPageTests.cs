using CreditScoring.Api.Tests.Support;
using CreditScoring.Drift;
using CreditScoring.Features;
using CreditScoring.Monitoring;
using CreditScoring.Reporting;
using CreditScoring.Reporting.DriftPages;
using Microsoft.Playwright;

namespace CreditScoring.Api.Tests.Browser;

/// <summary>The drift report in the real browser: a file of its own, opened from the disk.</summary>
[Collection(AdvisorCollection.Name)]
public sealed class DriftPageTests(ServedClients served, Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("credit-drift-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [BrowserTheory]
    [InlineData("fr", 1280)]
    [InlineData("en", 390)]
    public async Task Has_no_violation_asks_nothing_of_anyone_and_fits(string language, int width)
    {
        var page = new ExplorerPage(await chromium.Open(served.Address, width: width));
        await page.Page.GotoAsync(new Uri(Write(language)).ToString());

        await Assertions.Expect(page.Title).ToHaveTextAsync(language == "fr" ? "Dérive des données" : "Data drift");
        await Accessibility.Check(page.Page, $"drift report, {language}, {width}");
        Assert.Empty(page.Complaints);
        Assert.DoesNotContain(page.Origins, origin => origin.StartsWith("http", StringComparison.Ordinal));
        Assert.Equal(0, await page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        await page.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Accessibility.Check(page.Page, $"drift report, {language}, dark");
        Assert.True(new FileInfo(Path.Combine(folder, "report.html")).Length < 1_500_000);
    }

    [BrowserFact]
    public async Task Shows_each_drifted_column_with_its_numbers_behind_the_picture()
    {
        var page = new ExplorerPage(await chromium.Open(served.Address));
        await page.Page.GotoAsync(new Uri(Write("en")).ToString());
        var card = page.Page.Locator(".cs-column").First;

        await Assertions.Expect(card.Locator("table")).ToBeHiddenAsync();
        await card.Locator("summary").ClickAsync();
        await Assertions.Expect(card.Locator("table")).ToBeVisibleAsync();
        Assert.NotEmpty((await card.Locator("svg").GetAttributeAsync("aria-label"))!);
    }

    string Write(string language)
    {
        // The first half of the clients beside the second, whose incomes are a third higher.
        var matrix = served.Matrix;
        var half = matrix.RowCount / 2;
        int[] before = [.. Enumerable.Range(0, half)], now = [.. Enumerable.Range(half, matrix.RowCount - half)];
        var current = matrix.Rows(now);
        var moved = new FeatureMatrix(
            current.Columns, current.Clients,
            [.. current.Columns.Select((column, place) => column.Name is "AMT_INCOME_TOTAL" or "EXT_MEAN" ? Array.ConvertAll(current.Column(place), value => value * 1.33f) : current.Column(place))]);
        var drift = ModelDrift.Of(served.Model, matrix.Rows(before), moved, null, new DriftOptions(), threads: 2);
        var file = Path.Combine(folder, "report.html");
        using var stream = File.Create(file);
        DriftHtml.Write(stream, drift.Columns, language == "fr" ? ReportLanguage.French : ReportLanguage.English, drift);

        return file;
    }
}
