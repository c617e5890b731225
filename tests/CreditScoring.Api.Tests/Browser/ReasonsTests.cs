using CreditScoring.Api.Tests.Support;
using CreditScoring.Decisions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CreditScoring.Api.Tests.Browser;

/// <summary>Why a score is what it is: the first sentence, the screen near the cut-off, reasons beside a baseline that can be switched.</summary>
[Collection(AdvisorCollection.Name)]
public sealed class ReasonsTests(ServedClients served, Chromium chromium) : IClassFixture<Chromium>
{
    [BrowserTheory]
    [InlineData("fr", "Au niveau des clients acceptés", "Au niveau des clients semblables", ColorScheme.Light, 1440)]
    [InlineData("en", "At the level of accepted clients", "At the level of similar clients", ColorScheme.Dark, 390)]
    public async Task Compares_with_whom_the_advisor_chooses(string language, string accepted, string similar, ColorScheme scheme, int width)
    {
        var explorer = await Open(Decision.Decline, language, width, scheme);
        var reasons = explorer.Page.Locator(".cs-against");

        await explorer.Page.Locator("client-reasons .cs-baseline input[value=accepted]").CheckAsync();
        await Expect(reasons).ToContainTextAsync(accepted);
        Assert.Equal(4, await explorer.Page.Locator(".cs-against li h4").CountAsync());
        await Accessibility.Check(explorer.Page, "accepted clients");

        await explorer.Page.Locator("client-reasons .cs-baseline input[value=similar]").CheckAsync();
        await Expect(reasons).ToContainTextAsync(similar);
        await Accessibility.Check(explorer.Page, "similar clients");
        Assert.Empty(RawNames.In(await explorer.Text()));
        Assert.Equal(0, await explorer.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"));
        Assert.Empty(explorer.Complaints);
    }

    [BrowserTheory]
    [InlineData(Decision.Accept, false)]
    [InlineData(Decision.Refer, true)]
    [InlineData(Decision.Decline, false)]
    public async Task A_score_near_the_cut_off_has_a_screen_of_its_own(Decision decision, bool isNear)
    {
        var explorer = await Open(decision, "fr");

        await Expect(explorer.Page.Locator(".cs-near")).ToHaveCountAsync(isNear ? 1 : 0);
        await Expect(explorer.Page.Locator(".cs-first-factor")).ToContainTextAsync("Sans ce facteur, le risque");
        await Expect(explorer.Page.Locator(".cs-not-said li").Nth(1)).ToContainTextAsync("absentes de ce dossier");
        if (isNear)
            await Expect(explorer.Page.Locator(".cs-near-distance")).ToContainTextAsync("le modèle ne tranche pas");
    }

    async Task<ExplorerPage> Open(Decision decision, string language, int width = 1440, ColorScheme scheme = ColorScheme.Light)
    {
        var explorer = new ExplorerPage(await chromium.Open(served.Address, width, scheme));
        await explorer.OpenClient(ClientIn(decision), language);

        return explorer;
    }

    // One with four reasons, of which the first is agreed, whomever the client is compared with.
    string ClientIn(Decision decision)
    {
        var values = new float[served.Matrix.Columns.Count];

        return served.Matrix.Clients[Enumerable.Range(0, served.Matrix.RowCount).First(row =>
        {
            served.Matrix.CopyRow(row, values);
            var explanation = served.Model.Explain(values);

            return explanation.Assessment.Decision == decision && explanation.Reasons.Concat(explanation.Strengths).All(reason => !reason.IsCombined)
                && (decision == Decision.Accept || explanation.Reasons.Count == 4);
        })];
    }
}
