using CreditScoring.Api.Tests.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CreditScoring.Api.Tests.Pictures;

/// <summary>A validator's way: the reviews that wait, a decision against the proposal, and a computer that nobody touches.</summary>
sealed class ValidatorWalk(ExplorerPage explorer, Camera camera, string language)
{
    IPage Page => explorer.Page;

    public async Task Take()
    {
        await Page.Clock.InstallAsync();
        await explorer.Open($"/?lang={language}", "validator");
        await Page.Locator(".cs-open-reviews a").WaitForAsync();
        await camera.Top(Page, "reviews", "section[aria-labelledby=open-reviews]");
        await Page.Locator(".cs-open-reviews a").ClickAsync();
        await Page.Locator(".cs-own-view").WaitForAsync();
        await Page.Keyboard.PressAsync("Escape");
        await explorer.WaitForClient();

        var ruling = Page.Locator("section[aria-labelledby=review]");
        await ruling.Locator("input[value=accept]").CheckAsync();
        await ruling.Locator("input[value=circumstances]").CheckAsync();
        await ruling.Locator("textarea").FillAsync(language == "fr" ? "Contrat vérifié : le revenu est désormais assuré." : "Contract checked: the income is now assured.");
        await camera.Part(Page, "override", "section[aria-labelledby=review]");
        await ruling.Locator("button[type=submit]").ClickAsync();
        await Expect(ruling).ToContainTextAsync(language == "fr" ? "Réexamen tranché" : "Review decided");
        await camera.Part(Page, "override-kept", "section[aria-labelledby=review]");

        await Page.Clock.FastForwardAsync("11:00");
        await Page.Locator("dialog.cs-sign-in").WaitForAsync();
        await camera.Screen(Page, "locked");
    }
}
