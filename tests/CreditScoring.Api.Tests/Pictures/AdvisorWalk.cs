using CreditScoring.Api.Tests.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CreditScoring.Api.Tests.Pictures;

/// <summary>An advisor's way through every screen of the explorer, from the sign-in to the request for a review.</summary>
sealed class AdvisorWalk(ExplorerPage explorer, Camera camera, string language, ShownClients clients)
{
    IPage Page => explorer.Page;

    public async Task Take()
    {
        await Find();
        await ReadClient();
        await Answer();
        await Compare();
        await AcceptedAndNear();
    }

    async Task Find()
    {
        await Page.GotoAsync($"/?lang={language}");
        await Page.Locator("dialog.cs-sign-in").WaitForAsync();
        await camera.Screen(Page, "sign-in");
        await explorer.SignIn();
        await Expect(Page.Locator(".cs-found")).Not.ToBeEmptyAsync();
        await explorer.Search.FillAsync(clients.Refused[..3]);
        await explorer.Suggestions.First.WaitForAsync();
        await camera.Screen(Page, "search", 760);
        await Page.Keyboard.PressAsync("Escape");

        await explorer.Go($"/?lang={language}&f=NAME_EDUCATION_TYPE%3AHigher+education&f=DAYS_BIRTH%3A30..45");
        await Expect(Page.Locator(".cs-chip")).ToHaveCountAsync(2);
        await Expect(Page.Locator(".cs-found")).Not.ToBeEmptyAsync();
        await camera.Part(Page, "filters", "section[aria-labelledby=find]", highest: 1100);

        await explorer.Go($"/?lang={language}");
        await Page.Locator(".cs-keys-open").ClickAsync();
        await Page.Locator("dialog.cs-keys").WaitForAsync();
        await camera.Screen(Page, "keys");
        await Page.Keyboard.PressAsync("Escape");
    }

    async Task ReadClient()
    {
        await explorer.Go($"/clients/{clients.Refused}?lang={language}");
        await Page.Locator("#view-decision-1").CheckAsync();
        await Page.Locator("#view-note").FillAsync(language == "fr" ? "Revenu régulier, mais peu de recul." : "Steady income, but a short history.");
        await camera.Top(Page, "own-view", ".cs-own-view");
        await camera.Part(Page, "file", "section[aria-labelledby=file]", highest: 1500);
        await Page.Locator("#file-filter").FillAsync(language == "fr" ? "crédit" : "credit");
        await camera.Part(Page, "file-filtered", "section[aria-labelledby=file]");
        await Page.Locator(".cs-own-view button[type=submit]").ClickAsync();
        await explorer.WaitForClient();
        foreach (var late in new[] { "checks", "stability", "similar" })
            await Page.Locator($"section[aria-labelledby={late}] :is(li, strong)").First.WaitForAsync();
        await Page.Locator(".cs-ways").WaitForAsync();
        await Page.Locator(".cs-what-if").WaitForAsync();

        await camera.Top(Page, "refused", "client-reasons .cs-not-said");
        await camera.Top(Page, "decision", ".cs-view-beside");
        await camera.Part(Page, "reasons", "section[aria-labelledby=reasons]");
        await Page.Locator("input[name=baseline][value=accepted]").CheckAsync();
        await Expect(Page.Locator(".cs-reasons-place .cs-lead")).ToContainTextAsync(language == "fr" ? "le modèle accepterait" : "would accept");
        await camera.Part(Page, "baseline", "section[aria-labelledby=reasons]");
        await camera.Part(Page, "checks", "section[aria-labelledby=checks]");
        await camera.Part(Page, "stability", "section[aria-labelledby=stability]");
        await camera.Part(Page, "recourse", "section[aria-labelledby=recourse]");
        await camera.Part(Page, "weights", "section[aria-labelledby=weights]");
        await camera.Part(Page, "similar", "section[aria-labelledby=similar]");
    }

    async Task Answer()
    {
        var amount = Page.Locator("#answer-amount");
        var lower = Math.Round(double.Parse((await amount.InputValueAsync()).Replace(',', '.'), System.Globalization.CultureInfo.InvariantCulture) * 0.6 / 1000) * 1000;
        await amount.FillAsync(lower.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await Page.Locator(".cs-what-if button[type=submit]").ClickAsync();
        await Page.Locator(".cs-before-after").WaitForAsync();
        await camera.Part(Page, "what-if", "section[aria-labelledby=what-if]");

        var letter = await Page.Context.RunAndWaitForPageAsync(() => Page.Locator(".cs-letter button").ClickAsync());
        await letter.Locator("h1").WaitForAsync();
        await letter.SetViewportSizeAsync(860, 900);
        await camera.Part(letter, "letter", "h1", "body", highest: 1300);
        await letter.CloseAsync();

        var review = Page.Locator("section[aria-labelledby=review]");
        await review.Locator("summary").ClickAsync();
        await review.Locator("input[value=telephone]").CheckAsync();
        await review.Locator("textarea").FillAsync(language == "fr" ? "Je viens de signer un contrat à durée indéterminée." : "I have just signed a permanent contract.");
        await camera.Part(Page, "review", "section[aria-labelledby=review]");
        await review.Locator("button[type=submit]").ClickAsync();
        await review.Locator(".cs-review").WaitForAsync();
    }

    async Task Compare()
    {
        await Page.Locator("#compared").SelectOptionAsync("AMT_CREDIT");
        await Expect(Page.Locator(".cs-place")).Not.ToBeEmptyAsync();
        await Page.Locator("feature-comparison figure details").WaitForAsync();
        await camera.Part(Page, "compare-all", "section[aria-labelledby=compare]");
        await Page.Locator("input[name=group][value=similar]").CheckAsync();
        await Expect(Page.Locator(".cs-place")).ToContainTextAsync(language == "fr" ? "clients semblables" : "similar clients");
        await camera.Part(Page, "compare-similar", "section[aria-labelledby=compare]");
        await Page.Locator("input[name=group][value=all]").CheckAsync();
        await Page.Locator("#compared").SelectOptionAsync("EXT_SOURCE_2");
        await Page.Locator("#crossed").SelectOptionAsync("AMT_CREDIT");
        await Page.Locator(".cs-cross-place table").WaitForAsync();
        await camera.Part(Page, "two-features", "section[aria-labelledby=compare]");

        await explorer.Go($"/clients/{clients.Refused}?lang={language}&feature=AMT_CREDIT&f=NAME_EDUCATION_TYPE%3AHigher+education");
        await explorer.WaitForClient();
        await Page.Locator("feature-comparison .cs-chip").WaitForAsync();
        await camera.Part(Page, "compare-group", "section[aria-labelledby=compare]");

        await explorer.Go($"/clients/{clients.Refused}?lang={language}&with={clients.Accepted}");
        await Page.Locator(".cs-pair-table").WaitForAsync();
        await Page.Locator(".cs-pair-only input").CheckAsync();
        await camera.Part(Page, "pair", "", ".cs-pair-table", highest: 1400);
    }

    async Task AcceptedAndNear()
    {
        foreach (var (client, name) in new[] { (clients.Accepted, "accepted"), (clients.Near, "near") })
        {
            await explorer.Go($"/clients/{client}?lang={language}");
            // Whose score was seen beside another's is not asked about any more.
            await Page.Locator(".cs-own-view, feature-comparison").First.WaitForAsync();
            await Page.Keyboard.PressAsync("Escape");
            await explorer.WaitForClient();
            await camera.Top(Page, name, "client-reasons .cs-not-said");
        }

        await Page.SetViewportSizeAsync(390, 844);
        await camera.Part(Page, "phone", "", ".cs-first", highest: 2000);
        await explorer.Go($"/?lang={language}&f=NAME_EDUCATION_TYPE%3AHigher+education");
        await Page.Locator(".cs-chip").WaitForAsync();
        await Page.Locator(".cs-filter-open").ClickAsync();
        await Page.Locator("dialog.cs-sheet").WaitForAsync();
        await camera.Screen(Page, "phone-filters", 844);
    }
}
