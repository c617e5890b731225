using CreditScoring.Api.Tests.Support;
using CreditScoring.Decisions;

namespace CreditScoring.Api.Tests.Browser;

/// <summary>The pictures of the README and of the page on explanations: taken on demand only, as a picture is an output.</summary>
[Collection(ServedCollection.Name)]
public sealed class ScreenshotTests(ServedClients served, Chromium chromium) : IClassFixture<Chromium>
{
    const int Width = 1280;

    [BrowserFact(OnDemand = "EXPLORER_SCREENSHOT")]
    public async Task Takes_a_client_accepted_near_the_cut_off_and_refused_in_both_languages()
    {
        foreach (var decision in new[] { Decision.Accept, Decision.Refer, Decision.Decline })
            foreach (var language in new[] { "fr", "en" })
                await Take(FirstOf(decision), language, $"explorer-{decision.ToString().ToLowerInvariant()}-{language}.png");
    }

    async Task Take(string client, string language, string name)
    {
        var file = Path.Combine(Explorer.Root, "site", "content", "images", name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var explorer = new ExplorerPage(await chromium.Open(served.Address, width: Width));
        await explorer.OpenClient(client, language);
        var reasons = await explorer.Page.Locator("client-reasons .cs-not-said").BoundingBoxAsync();
        await explorer.Page.ScreenshotAsync(new() { Path = file, Clip = new() { X = 0, Y = 0, Width = Width, Height = reasons!.Y + reasons.Height + 32 }, FullPage = true });

        Assert.True(File.Exists(file));
    }

    string FirstOf(Decision decision)
    {
        var values = new float[served.Matrix.Columns.Count];
        var row = Enumerable.Range(0, served.Matrix.RowCount).First(row =>
        {
            served.Matrix.CopyRow(row, values);
            var told = served.Model.Explain(values);

            return served.Model.Assess(values).Decision == decision && (decision == Decision.Accept ? told.Strengths.Count == 2 : told.Reasons.Count == 4)
                && (decision == Decision.Accept ? told.Strengths : told.Reasons).Any(reason => reason.PdWithout is { } without && Math.Abs(without - served.Model.Assess(values).Pd) > 0.015);
        });

        return served.Matrix.Clients[row];
    }
}
