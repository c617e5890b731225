using System.Diagnostics;
using CreditScoring.Api.Http;
using CreditScoring.Api.Identity;
using CreditScoring.Api.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace CreditScoring.Api.Tests.Browser;

/// <summary>The explorer in a folder beside the site, as it is published to S3: one origin with the service, signed in at an issuer elsewhere.</summary>
[Collection(AdvisorCollection.Name)]
public sealed class ExplorerFolderTests(ServedClients served, Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public void The_policy_of_the_template_is_that_of_the_service() =>
        Assert.Equal(SecurityHeaders.PolicyFor("${SignInOrigin}"), Edge.Policy);

    [BrowserFact]
    public async Task Signs_in_elsewhere_and_opens_clients_as_at_the_top_of_a_host()
    {
        var files = Directory.CreateTempSubdirectory("credit-explorer-").FullName;
        Build(files);
        var (port, own, top) = (OpenIdProvider.FreePort(), OpenIdProvider.FreePort(), OpenIdProvider.FreePort());
        using var provider = await OpenIdProvider.StartAsync(port, $"http://127.0.0.1:{top}", TimeSpan.FromMinutes(5), "/explorer/sign-in");
        await using var app = ApiHost.Build(new ApiOptions
        {
            ModelFolder = served.TrainedModel, DataFolder = served.Data, Port = own,
            SignIn = new SignInOptions { Issuer = provider.Issuer, Audience = OpenIdProvider.Audience, ClientId = OpenIdProvider.Client },
        });
        await app.StartAsync();
        await using var edge = await Edge.StartAsync(top, files, new Uri($"http://127.0.0.1:{own}"), provider.Issuer);
        var explorer = new ExplorerPage(await chromium.Open(new Uri($"http://127.0.0.1:{top}")));
        var client = served.Matrix.Clients[0];

        await explorer.Page.GotoAsync($"/explorer/clients/{client}");
        var window = await explorer.Page.RunAndWaitForPopupAsync(() => explorer.Page.Locator("dialog.cs-sign-in button").ClickAsync());
        await window.Locator("input[name=login]").FillAsync("ada");
        await window.Locator("input[name=password]").FillAsync("x");
        await window.Locator("button[type=submit]").ClickAsync();
        await window.GetByText("Continue").ClickAsync();
        await explorer.WaitForClient();
        await Expect(explorer.Title).ToContainTextAsync(client);

        await explorer.Page.Locator(".cs-brand").ClickAsync();
        await Expect(explorer.Search).ToBeVisibleAsync();
        Assert.Equal("/explorer/", new Uri(explorer.Page.Url).AbsolutePath);
        await explorer.Search.FillAsync(served.Matrix.Clients[1]);
        await explorer.Suggestions.First.ClickAsync();
        await explorer.WaitForClient();

        Assert.Equal($"/explorer/clients/{served.Matrix.Clients[1]}", new Uri(explorer.Page.Url).AbsolutePath);
        Assert.Equal(new HashSet<string> { $"http://127.0.0.1:{top}", $"http://127.0.0.1:{port}" }, explorer.Origins);
        Assert.Empty(explorer.Complaints);
        Directory.Delete(files, recursive: true);
    }

    static void Build(string files)
    {
        var start = new ProcessStartInfo("npm") { RedirectStandardOutput = true, UseShellExecute = false, WorkingDirectory = Path.Combine(Explorer.Root, "site") };
        foreach (var argument in new[] { "run", "build:folder", "--silent", "--", "--outDir", files })
            start.ArgumentList.Add(argument);
        using var build = Process.Start(start)!;
        var told = build.StandardOutput.ReadToEnd();
        build.WaitForExit();
        Assert.True(build.ExitCode == 0, told);
    }
}
