using CreditScoring.Api.Tests.Support;
using CreditScoring.Decisions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CreditScoring.Api.Tests.Browser;

/// <summary>What an advisor does with a client's answers: change them, read what would change a proposal, open the letter.</summary>
[Collection(AdvisorCollection.Name)]
public sealed class AnswersTests(ServedClients served, Chromium chromium) : IClassFixture<Chromium>
{
    [BrowserTheory]
    [InlineData("fr", "Montant du crédit (€)", "Recalculer", "Avec ces réponses", "Devient", "n’est pas possible", ColorScheme.Light, 1440)]
    [InlineData("en", "Amount of the credit (€)", "Work it out", "With these answers", "Becomes", "is not possible", ColorScheme.Dark, 390)]
    public async Task Scores_again_what_is_changed_and_refuses_what_is_impossible(
        string language, string label, string run, string after, string becomes, string impossible, ColorScheme scheme, int width)
    {
        var explorer = await Open(Zone(Decision.Refer), language, width, scheme);
        var amount = explorer.Page.GetByLabel(label);
        var result = explorer.Page.Locator(".cs-what-if-result");

        await amount.FillAsync("120 000,5");
        await explorer.Page.GetByRole(AriaRole.Button, new() { Name = run }).ClickAsync();
        await Expect(result).ToContainTextAsync(after);
        await Expect(result).ToContainTextAsync("120");
        await Expect(explorer.Page.Locator("#answer-instalment-follows")).ToContainTextAsync(becomes);
        await Expect(explorer.Page.Locator("#answer-amount-follows")).ToBeEmptyAsync();
        await Accessibility.Check(explorer.Page, "what if");
        Assert.Empty(RawNames.In(await explorer.Text()));
        Assert.Equal(0, await explorer.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"));
        Assert.Empty(explorer.Complaints);

        await amount.FillAsync("-5");
        await explorer.Page.GetByRole(AriaRole.Button, new() { Name = run }).ClickAsync();
        await Expect(amount).ToBeFocusedAsync();
        await Expect(amount).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(explorer.Page.Locator("#answer-amount-fault")).ToContainTextAsync(impossible);
        await Expect(explorer.Page.Locator("#answer-instalment-follows")).ToBeEmptyAsync();
        await Accessibility.Check(explorer.Page, "what if, refused");
    }

    [BrowserFact]
    public async Task Tells_what_would_change_a_proposal_to_refused_and_grey_clients_only()
    {
        foreach (var decision in new[] { Decision.Accept, Decision.Refer, Decision.Decline })
        {
            var explorer = await Open(Zone(decision), "fr");

            await Expect(explorer.Page.Locator("#recourse")).ToHaveCountAsync(decision == Decision.Accept ? 0 : 1);
            await Expect(explorer.Page.Locator(".cs-solidity li").First).ToContainTextAsync("fois sur 3");
            Assert.Empty(explorer.Complaints);
        }
    }

    [BrowserFact]
    public async Task Opens_the_letter_with_its_style()
    {
        var explorer = await Open(Zone(Decision.Decline), "fr");
        var letter = await explorer.Page.Context.RunAndWaitForPageAsync(() => explorer.Page.GetByText("Ouvrir la lettre au client").ClickAsync());

        await Expect(letter.Locator("h1")).ToHaveTextAsync("Votre demande de crédit");
        await Expect(letter.Locator(".decision")).ToHaveCSSAsync("font-weight", "700");
        await Accessibility.Check(letter, "letter");
    }

    async Task<ExplorerPage> Open(string client, string language, int width = 1440, ColorScheme scheme = ColorScheme.Light)
    {
        var explorer = new ExplorerPage(await chromium.Open(served.Address, width, scheme));
        await explorer.OpenClient(client, language);
        await explorer.Page.Locator(".cs-what-if").WaitForAsync();

        return explorer;
    }

    string Zone(Decision decision)
    {
        var values = new float[served.Matrix.Columns.Count];

        return served.Matrix.Clients[Enumerable.Range(0, served.Matrix.RowCount).First(row =>
        {
            served.Matrix.CopyRow(row, values);

            return served.Model.Assess(values).Decision == decision && served.Model.Explain(values).Reasons.Count > 0;
        })];
    }
}
