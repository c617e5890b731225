using CreditScoring.Api.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CreditScoring.Api.Tests.Browser;

/// <summary>The keys of the explorer and the map of them, in the real browser against the real service.</summary>
[Collection(AdvisorCollection.Name)]
public sealed class KeyMapTests(ServedClients served, Chromium chromium) : IClassFixture<Chromium>
{
    [BrowserTheory]
    [InlineData("fr", ColorScheme.Light, 1440, "Raccourcis clavier")]
    [InlineData("en", ColorScheme.Dark, 390, "Keyboard shortcuts")]
    public async Task Shows_the_keys_and_turns_them_off(string language, ColorScheme scheme, int width, string title)
    {
        var explorer = new ExplorerPage(await chromium.Open(served.Address, width, scheme));
        var keys = explorer.Page.Keyboard;
        await explorer.Open($"/?lang={language}");
        await Expect(explorer.Page.Locator(".cs-found")).Not.ToBeEmptyAsync();
        await keys.PressAsync("f");
        await Expect(explorer.Page.Locator(width == 390 ? ".cs-filter-open" : ".cs-filter-names input")).ToBeFocusedAsync();
        await explorer.Page.GetByRole(AriaRole.Button, new() { Name = title }).ClickAsync();
        await keys.PressAsync("Escape");
        await Expect(explorer.Page.Locator(".cs-keys")).ToHaveCountAsync(0);
        await explorer.Page.EvaluateAsync("document.activeElement.blur()");
        await keys.PressAsync("?");
        await Expect(explorer.Page.GetByRole(AriaRole.Dialog, new() { Name = title })).ToBeVisibleAsync();
        await Accessibility.Check(explorer.Page, $"keys, {language}, {width}");

        await explorer.Page.Locator(".cs-keys input").UncheckAsync();
        await keys.PressAsync("Escape");
        await Expect(explorer.Page.Locator(".cs-keys")).ToHaveCountAsync(0);
        await keys.PressAsync("?");
        await keys.PressAsync("/");
        await Expect(explorer.Page.Locator(".cs-keys")).ToHaveCountAsync(0);
        await Expect(explorer.Search).Not.ToBeFocusedAsync();
        Assert.Empty(explorer.Complaints);
    }
}
