using CreditScoring.Api.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CreditScoring.Api.Tests.Browser;

/// <summary>Two clients side by side and the points to check, in the real browser against the real service.</summary>
[Collection(AdvisorCollection.Name)]
public sealed class PairTests(ServedClients served, Chromium chromium) : IClassFixture<Chromium>
{
    string First => served.Matrix.Clients[0];

    string Second => served.Matrix.Clients[1];

    [BrowserTheory]
    [InlineData("fr", "Mettre à côté d’un autre client", "côte à côte", "Seulement ce qui diffère")]
    [InlineData("en", "Set beside another client", "side by side", "Only what differs")]
    public async Task Leads_from_a_client_to_both_and_back(string language, string with, string title, string only)
    {
        var explorer = await Open();
        await explorer.OpenClient(First, language);
        await explorer.Page.GetByLabel(with).FillAsync(Second);
        await explorer.Page.Keyboard.PressAsync("Enter");

        await Expect(explorer.Title).ToContainTextAsync(title);
        await Expect(explorer.Title).ToBeFocusedAsync();
        await Expect(explorer.Page.Locator(".cs-pair-score")).ToHaveCountAsync(2);
        foreach (var (client, place) in new[] { (First, 0), (Second, 1) })
        {
            var points = (await Answer.To(served.Http, $"/api/v1/clients/{client}/score")).IsOk().GetProperty("points").GetInt32();
            await Expect(explorer.Page.Locator(".cs-pair-score").Nth(place)).ToContainTextAsync($"{points} points");
        }

        var all = await explorer.Page.Locator(".cs-pair-table tr:has(td)").CountAsync();
        await explorer.Page.GetByLabel(only).CheckAsync();
        var shown = await explorer.Page.Locator(".cs-pair-table tr:has(td):visible").CountAsync();
        Assert.InRange(shown, 1, all - 1);
        Assert.Equal(shown, await explorer.Page.Locator(".cs-pair-differs:visible").CountAsync());
        Assert.Empty(RawNames.In(await explorer.Text()));
        await explorer.Page.Locator(".cs-pair-score").Nth(1).GetByRole(AriaRole.Link).ClickAsync();
        await explorer.WaitForClient();
        await Expect(explorer.Title).ToHaveTextAsync($"Client {Second}");
        Assert.Empty(explorer.Complaints);
    }

    [BrowserTheory]
    [InlineData(ColorScheme.Light, 1440, "fr")]
    [InlineData(ColorScheme.Dark, 1440, "en")]
    [InlineData(ColorScheme.Light, 390, "en")]
    [InlineData(ColorScheme.Dark, 390, "fr")]
    public async Task Has_no_fault_of_accessibility(ColorScheme scheme, int width, string language)
    {
        var explorer = new ExplorerPage(await chromium.Open(served.Address, width, scheme));
        await explorer.Open($"/clients/{First}?with={Second}&lang={language}");
        await Expect(explorer.Page.Locator(".cs-pair-score")).ToHaveCountAsync(2);

        await Accessibility.Check(explorer.Page, $"two clients, {language}, {width}");
        Assert.Equal(0, await explorer.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"));
        await explorer.OpenClient(First, language);
        await Expect(explorer.Page.Locator("#checks")).ToBeVisibleAsync();
        await Accessibility.Check(explorer.Page, $"points to check, {language}, {width}");
    }

    [BrowserFact]
    public async Task Says_which_client_is_not_there()
    {
        var explorer = await Open();

        await explorer.Open($"/clients/{First}?with=4");

        await Expect(explorer.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Aucun client ne porte le numéro 4");
    }

    async Task<ExplorerPage> Open() => new(await chromium.Open(served.Address));
}
