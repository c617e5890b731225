using CreditScoring.Api.Tests.Browser;
using CreditScoring.Api.Tests.Support;

namespace CreditScoring.Api.Tests.Pictures;

/// <summary>The pictures of the tour, of the page on explanations and of the README: taken on demand only, by <c>./build.sh --target=Pictures</c>.</summary>
public sealed class PictureTests(Chromium chromium) : IClassFixture<Chromium>
{
    static readonly string folder = Path.Combine(Explorer.Root, "site", "content", "images", "tour");

    [BrowserFact(OnDemand = "EXPLORER_PICTURES")]
    public async Task Takes_every_screen_in_both_languages_light_and_dark()
    {
        var beside = folder + ".writing";
        if (Directory.Exists(beside))
            Directory.Delete(beside, recursive: true);
        Directory.CreateDirectory(beside);
        var served = new ServedClients { Clients = 4000, Rounds = 60, TimesTrainedAgain = 10 };
        await served.InitializeAsync();
        try
        {
            var clients = await ShownClients.In(served);
            foreach (var language in new[] { "fr", "en" })
            {
                // An empty desk for each language, so that the same is shown in both.
                await using var service = await PictureService.StartAsync(served);
                var camera = new Camera(beside, language);
                var advisor = new ExplorerPage(await chromium.Open(service.Address, Camera.Width));
                await new AdvisorWalk(advisor, camera, language, clients).Take();
                Assert.Empty(advisor.Complaints);
                await new ValidatorWalk(new ExplorerPage(await chromium.Open(service.Address, Camera.Width)), camera, language).Take();
            }
        }
        finally
        {
            await served.DisposeAsync();
        }

        // All of them or none: the pictures in use stay until the last new one is there.
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.Move(beside, folder);
        Assert.Equal(0, Directory.GetFiles(folder).Length % 4);
        Assert.InRange(Directory.GetFiles(folder).Sum(file => new FileInfo(file).Length), 1, 8 * 1024 * 1024);
    }
}
