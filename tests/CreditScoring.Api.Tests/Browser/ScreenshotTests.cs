using CreditScoring.Api.Tests.Support;
using CreditScoring.Decisions;

namespace CreditScoring.Api.Tests.Browser;

/// <summary>The picture of the README: taken on demand only, as a picture is an output.</summary>
[Collection(ServedCollection.Name)]
public sealed class ScreenshotTests(ServedClients served, Chromium chromium) : IClassFixture<Chromium>
{
    [BrowserFact(OnDemand = "EXPLORER_SCREENSHOT")]
    public async Task Takes_the_picture_of_the_readme()
    {
        var file = Path.Combine(Explorer.Root, "site", "content", "images", "explorer.png");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var explorer = new ExplorerPage(await chromium.Open(served.Address, width: 1280));
        await explorer.OpenClient(OneNearTheCutOff());
        var reasons = await explorer.Page.Locator(".cs-not-said").BoundingBoxAsync();
        await explorer.Page.ScreenshotAsync(new()
        {
            Path = file,
            Clip = new() { X = 0, Y = 0, Width = 1280, Height = reasons!.Y + reasons.Height + 32 },
            FullPage = true,
        });

        Assert.True(File.Exists(file));
    }

    string OneNearTheCutOff()
    {
        var values = new float[served.Matrix.Columns.Count];
        var row = Enumerable.Range(0, served.Matrix.RowCount).First(row =>
        {
            served.Matrix.CopyRow(row, values);

            return served.Model.Assess(values).Decision == Decision.Refer && served.Model.Explain(values).Reasons.Count == 4;
        });

        return served.Matrix.Clients[row];
    }
}
