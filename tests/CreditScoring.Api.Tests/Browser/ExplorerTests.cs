using CreditScoring.Api.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CreditScoring.Api.Tests.Browser;

/// <summary>Walks an advisor takes through the explorer, in the real browser against the real service.</summary>
[Collection(AdvisorCollection.Name)]
public sealed class ExplorerTests(ServedClients served, Chromium chromium) : IClassFixture<Chromium>
{
    string Client => served.Matrix.Clients[0];

    [BrowserTheory]
    [InlineData("fr", "Sur 100 clients au profil comparable", "Pourquoi ce score", "Sans ce facteur", "Ce que ceci ne dit pas", "Identité et foyer")]
    [InlineData("en", "Of 100 clients with a comparable profile", "Why this score", "Without this factor", "What this does not say", "Identity and household")]
    public async Task Leads_from_search_to_reasons(string language, string sentence, string why, string without, string notSaid, string file)
    {
        var explorer = await Open();
        await explorer.Open($"/?lang={language}");
        await explorer.Search.FillAsync(Client[..5]);
        await explorer.Suggestions.First.WaitForAsync();
        await explorer.Search.FillAsync(Client);
        await explorer.Suggestions.Filter(new() { HasText = Client }).First.ClickAsync();
        await explorer.WaitForClient();

        await Expect(explorer.Title).ToHaveTextAsync($"Client {Client}");
        await Expect(explorer.Page.Locator("html")).ToHaveAttributeAsync("lang", language);
        await Expect(explorer.Page.Locator(".cs-sentence")).ToContainTextAsync(sentence);
        await Expect(explorer.Page.GetByRole(AriaRole.Heading, new() { Name = why })).ToBeVisibleAsync();
        await Expect(explorer.Page.GetByRole(AriaRole.Heading, new() { Name = notSaid })).ToBeVisibleAsync();
        await Expect(explorer.Page.GetByRole(AriaRole.Heading, new() { Name = file })).ToBeVisibleAsync();
        await Expect(explorer.Page.Locator(".cs-without").First).ToContainTextAsync(without);
        Assert.Empty(RawNames.In(await explorer.Text()));
        Assert.Empty(explorer.Complaints);
    }

    [BrowserFact]
    public async Task Can_be_used_by_keyboard_alone()
    {
        var explorer = await Open();
        var keys = explorer.Page.Keyboard;
        await explorer.Open("/");
        await keys.PressAsync("/");
        await Expect(explorer.Search).ToBeFocusedAsync();

        await keys.TypeAsync(Client[..4]);
        await explorer.Suggestions.First.WaitForAsync();
        await keys.PressAsync("Escape");
        await Expect(explorer.Suggestions).ToHaveCountAsync(0);
        await keys.PressAsync("ArrowDown");
        await explorer.Suggestions.First.WaitForAsync();
        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("ArrowDown");
        var second = explorer.Suggestions.Nth(1);
        await Expect(second).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(explorer.Search).ToHaveAttributeAsync("aria-activedescendant", (await second.GetAttributeAsync("id"))!);
        await keys.PressAsync("ArrowUp");
        await keys.PressAsync("Enter");
        await explorer.WaitForClient();
        await Expect(explorer.Title).ToBeFocusedAsync();

        // From the title, Tab reaches whom to compare with, arrows change it; then come the reasons' links, and Enter takes the reader to the comparison.
        await keys.PressAsync("Tab");
        await Expect(explorer.Page.Locator("client-reasons .cs-baseline input[value=all]")).ToBeFocusedAsync();
        await keys.PressAsync("ArrowRight");
        await Expect(explorer.Page.Locator("client-reasons .cs-baseline input[value=accepted]")).ToBeCheckedAsync();
        await Expect(explorer.Page.Locator(".cs-reasons-place .cs-lead")).ToContainTextAsync("le modèle accepterait");
        await keys.PressAsync("Tab");
        await Expect(explorer.Page.Locator(".cs-link").First).ToBeFocusedAsync();
        await keys.PressAsync("Enter");
        await Expect(explorer.Page.Locator("#compared")).ToBeFocusedAsync();
        await keys.PressAsync("/");
        Assert.Empty(explorer.Complaints);
    }

    [BrowserFact]
    public async Task Compares_the_feature_that_is_chosen_and_keeps_it_in_the_address()
    {
        var explorer = await Open();
        await explorer.OpenClient(Client);

        await explorer.Page.Locator("#compared").SelectOptionAsync(new SelectOptionValue { Label = "Revenu déclaré" });

        await Expect(explorer.Page.Locator(".cs-place")).ToContainTextAsync("clients sur 1\u00a0000 ont un chiffre plus bas");
        await Expect(explorer.Page.Locator(".cs-chart-own-label")).ToContainTextAsync("Ce client");
        await explorer.Page.ReloadAsync();
        await explorer.SignIn();
        await Expect(explorer.Page.Locator(".cs-place")).ToContainTextAsync("Revenu déclaré");
        await explorer.Page.GetByText("Lire le tableau").ClickAsync();
        await Expect(explorer.Page.GetByRole(AriaRole.Columnheader, new() { Name = "Difficultés sur 100" })).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Keeps_the_client_when_the_language_changes()
    {
        var explorer = await Open();
        await explorer.OpenClient(Client);

        await explorer.Page.GetByRole(AriaRole.Link, new() { Name = "EN – English" }).ClickAsync();

        await Expect(explorer.Page.Locator(".cs-sentence")).ToContainTextAsync("had trouble repaying");
        await Expect(explorer.Title).ToHaveTextAsync($"Client {Client}");
        await explorer.Page.GoBackAsync();
        await Expect(explorer.Page.Locator(".cs-sentence")).ToContainTextAsync("difficultés à rembourser");
    }

    [BrowserTheory]
    [InlineData(ColorScheme.Light, 1440, "fr")]
    [InlineData(ColorScheme.Dark, 1440, "en")]
    [InlineData(ColorScheme.Light, 390, "en")]
    [InlineData(ColorScheme.Dark, 390, "fr")]
    public async Task Has_no_fault_of_accessibility(ColorScheme scheme, int width, string language)
    {
        var explorer = await Open(width, scheme);
        await explorer.Open($"/?lang={language}");
        await Expect(explorer.Page.Locator(".cs-home-model")).Not.ToBeEmptyAsync();
        await Accessibility.Check(explorer.Page, "home");

        await explorer.Search.FillAsync(Client[..3]);
        await explorer.Suggestions.First.WaitForAsync();
        await explorer.Search.PressAsync("ArrowDown");
        await Accessibility.Check(explorer.Page, "suggestions");

        // One client of each zone, as each has colours of its own.
        foreach (var client in OneOfEachZone())
        {
            await explorer.OpenClient(client, language);
            await explorer.Page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");
            await Accessibility.Check(explorer.Page, $"client {client}");
        }

        await explorer.Open($"/clients/4?lang={language}");
        await explorer.Page.GetByRole(AriaRole.Alert).WaitForAsync();
        await Accessibility.Check(explorer.Page, "unknown client");
    }

    [BrowserFact]
    public async Task Fits_a_phone()
    {
        var explorer = await Open(width: 390);
        foreach (var address in new[] { "/", $"/clients/{Client}" })
        {
            await explorer.Open(address);
            await explorer.Page.Locator("feature-comparison figure details, .cs-home-steps").First.WaitForAsync();

            Assert.Equal(0, await explorer.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"));
        }
    }

    [BrowserTheory]
    [InlineData("/clients/4", "Aucun client ne porte le numéro 4")]
    [InlineData("/clients/abc", "n’est pas un numéro de client")]
    [InlineData("/clients/abc?lang=en", "is not a client’s number")]
    public async Task Says_what_to_do_about_a_client_that_cannot_be_shown(string address, string text)
    {
        var explorer = await Open();

        await explorer.Open(address);

        await Expect(explorer.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync(text);
    }

    [BrowserFact]
    public async Task Says_that_the_service_is_down_and_tries_again()
    {
        var explorer = await Open();
        await explorer.Page.RouteAsync("**/api/v1/clients/**", route => route.AbortAsync());
        await explorer.Open($"/clients/{Client}");
        await Expect(explorer.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Le service ne répond pas");

        await explorer.Page.UnrouteAllAsync();
        await explorer.Page.GetByRole(AriaRole.Button, new() { Name = "Réessayer" }).ClickAsync();

        await explorer.WaitForClient();
        await Expect(explorer.Title).ToHaveTextAsync($"Client {Client}");
    }

    [BrowserFact]
    public async Task Stores_nothing_and_asks_nobody_else()
    {
        var explorer = await Open();
        await explorer.OpenClient(Client);

        Assert.Equal(0, await explorer.Page.EvaluateAsync<int>("localStorage.length + sessionStorage.length"));
        Assert.Empty(await explorer.Page.Context.CookiesAsync());
        Assert.Equal([served.Address.GetLeftPart(UriPartial.Authority)], explorer.Origins);
    }

    async Task<ExplorerPage> Open(int width = 1440, ColorScheme scheme = ColorScheme.Light) =>
        new(await chromium.Open(served.Address, width, scheme));

    IEnumerable<string> OneOfEachZone()
    {
        var values = new float[served.Matrix.Columns.Count];

        return Enumerable.Range(0, served.Matrix.RowCount)
            .GroupBy(row =>
            {
                served.Matrix.CopyRow(row, values);

                return served.Model.Assess(values).Decision;
            })
            .Select(zone => served.Matrix.Clients[zone.First()]);
    }
}
