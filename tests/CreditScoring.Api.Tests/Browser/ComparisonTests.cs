using CreditScoring.Api.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CreditScoring.Api.Tests.Browser;

/// <summary>Comparing a client with groups, and two features at once, in the real browser against the real service.</summary>
[Collection(AdvisorCollection.Name)]
public sealed class ComparisonTests(ServedClients served, Chromium chromium) : IClassFixture<Chromium>
{
    const string Women = "f=CODE_GENDER%3AF";

    string Client => served.Matrix.Clients[0];

    [BrowserTheory]
    [InlineData("fr", "clients semblables", "clients du groupe", "centile")]
    [InlineData("en", "similar clients", "clients in the group", "percentile")]
    public async Task Says_the_place_among_the_group_that_is_chosen(string language, string similar, string filtered, string percentile)
    {
        var explorer = await Open();
        await explorer.Open($"/clients/{Client}?lang={language}&feature=AMT_INCOME_TOTAL");
        await explorer.WaitForClient();
        var place = explorer.Page.Locator(".cs-place");
        await Expect(place).ToContainTextAsync(percentile);
        await Expect(place).Not.ToContainTextAsync(similar);

        await explorer.Page.Locator(".cs-group input[value=similar]").CheckAsync();
        await Expect(place).ToContainTextAsync($"200 {similar}");

        await explorer.Page.Locator(".cs-group input[value=filters]").CheckAsync();
        await Expect(place).ToContainTextAsync($"{served.Matrix.RowCount} {filtered}");
        await explorer.Page.Locator(".cs-group .cs-filter-group > summary").First.ClickAsync();
        var sex = explorer.Page.Locator(".cs-group .cs-filter-field").Nth(1);
        await sex.Locator("summary").ClickAsync();
        await sex.Locator("label").First.ClickAsync();
        await Expect(place).ToContainTextAsync($"{CountOfWomen()} {filtered}");
        Assert.Contains(Women, explorer.Page.Url, StringComparison.Ordinal);
        await explorer.Page.ReloadAsync();
        await explorer.SignIn();
        await Expect(place).ToContainTextAsync($"{CountOfWomen()} {filtered}");
        Assert.Empty(explorer.Complaints);
    }

    [BrowserTheory]
    [InlineData(ColorScheme.Light, 1440, "fr", "Ce client", "< 10")]
    [InlineData(ColorScheme.Dark, 390, "en", "This client", "< 10")]
    public async Task Sets_two_features_against_each_other_and_marks_the_client(ColorScheme scheme, int width, string language, string own, string few)
    {
        var explorer = new ExplorerPage(await chromium.Open(served.Address, width, scheme));
        await explorer.Open($"/clients/{Client}?lang={language}&feature=AMT_INCOME_TOTAL&{Women}");
        await explorer.WaitForClient();

        await explorer.Page.Locator("#crossed").SelectOptionAsync("NAME_EDUCATION_TYPE");

        await Expect(explorer.Page.Locator(".cs-cross .cs-heat-own")).ToContainTextAsync(own);
        await Expect(explorer.Page.Locator(".cs-cross td", new() { HasText = few }).First).ToBeVisibleAsync();
        Assert.Empty(RawNames.In(await explorer.Page.Locator(".cs-cross-place").InnerTextAsync()));
        Assert.Equal(0, await explorer.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"));
        await Accessibility.Check(explorer.Page, $"two features, {language}, {width}");
        Assert.Empty(explorer.Complaints);
    }

    int CountOfWomen() => Enumerable.Range(0, served.Matrix.RowCount).Count(row => served.Tables.Applications.Word("CODE_GENDER", row) == "F");

    async Task<ExplorerPage> Open() => new(await chromium.Open(served.Address));
}
