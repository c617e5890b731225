using System.Text.RegularExpressions;
using CreditScoring.Api.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace CreditScoring.Api.Tests.Browser;

/// <summary>What the explorer says of similar clients, in the real browser against the real service.</summary>
[Collection(AdvisorCollection.Name)]
public sealed partial class SimilarClientsTests(ServedClients served, Chromium chromium) : IClassFixture<Chromium>
{
    [BrowserTheory]
    [InlineData("fr", 1440, "sur", "la part réelle est sans doute entre", "les autres ne sont pas comptés")]
    [InlineData("en", 1440, "out of", "the true share probably lies between", "the others are not counted")]
    [InlineData("fr", 390, "sur", "la part réelle est sans doute entre", "les autres ne sont pas comptés")]
    [InlineData("en", 390, "out of", "the true share probably lies between", "the others are not counted")]
    public async Task Says_the_counts_the_service_gives_with_their_interval(string language, int width, string of, string interval, string known)
    {
        var client = served.Matrix.Clients[0];
        var outcomes = (await Answer.To(served.Http, $"/api/v1/clients/{client}/similar")).IsOk().GetProperty("outcomes");
        var explorer = new ExplorerPage(await chromium.Open(served.Address, width));
        await explorer.OpenClient(client, language);
        var similar = explorer.Page.Locator("similar-clients");

        await Expect(similar.Locator(".cs-similar-count strong")).ToHaveTextAsync($"{outcomes.GetProperty("defaults").GetInt32()} {of} {outcomes.GetProperty("known").GetInt32()}");
        await Expect(similar).ToContainTextAsync(interval);
        await Expect(similar).ToContainTextAsync(known);
        Assert.InRange(await similar.Locator(".cs-cohorts tbody tr").CountAsync(), 1, 3);
        Assert.Empty(RawNames.In(await similar.InnerTextAsync()));
        Assert.DoesNotMatch(TechnicalWord(), await similar.InnerTextAsync());
        Assert.Equal(0, await explorer.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"));
        await Accessibility.Check(explorer.Page, $"similar clients, {language}, {width}");
        Assert.Empty(explorer.Complaints);
    }

    [GeneratedRegex("SHAP|log-odds|NaN|null", RegexOptions.CultureInvariant)]
    private static partial Regex TechnicalWord();
}
