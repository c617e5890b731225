using CreditScoring.Api.Identity;
using CreditScoring.Api.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CreditScoring.Api.Tests.Browser;

/// <summary>Signing in, being signed out, and what stays on the computer: nothing.</summary>
[Collection(AdvisorCollection.Name)]
public sealed class SignInTests(ServedClients served, Chromium chromium) : IClassFixture<Chromium>
{
    string Client => served.Matrix.Clients[0];

    [BrowserTheory]
    [InlineData("fr", ColorScheme.Light, 1440, "Bienvenue")]
    [InlineData("en", ColorScheme.Dark, 390, "Welcome")]
    public async Task Asks_to_sign_in_before_anything_is_shown_and_again_when_left(string language, ColorScheme scheme, int width, string title)
    {
        var explorer = new ExplorerPage(await chromium.Open(served.Address, width, scheme));
        await explorer.Page.GotoAsync($"/clients/{Client}?lang={language}");
        await Expect(explorer.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync(title);
        Assert.DoesNotContain(Client, await explorer.Text(), StringComparison.Ordinal);
        await Accessibility.Check(explorer.Page, "sign-in");
        await explorer.Page.Keyboard.PressAsync("Escape");
        await Expect(explorer.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();

        await explorer.SignIn();
        await explorer.WaitForClient();
        await explorer.Page.Locator(".cs-sign-out").ClickAsync();

        await Expect(explorer.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        Assert.DoesNotContain(Client, await explorer.Text(), StringComparison.Ordinal);
        Assert.Empty(explorer.Complaints);
    }

    [BrowserFact]
    public async Task The_page_where_one_chooses_who_to_be_is_accessible()
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            var explorer = new ExplorerPage(await chromium.Open(served.Address, 390, scheme));
            await explorer.Page.GotoAsync("/");
            var window = await explorer.Page.RunAndWaitForPopupAsync(() => explorer.Page.Locator("dialog button").ClickAsync());
            await window.Locator("h1").WaitForAsync();

            await Accessibility.Check(window, $"development sign-in, {scheme}");
        }
    }

    [BrowserFact]
    public async Task Keeps_nothing_on_the_computer()
    {
        var explorer = new ExplorerPage(await chromium.Open(served.Address));
        await explorer.OpenClient(Client);

        var kept = await explorer.Page.EvaluateAsync<int>("async () => localStorage.length + sessionStorage.length + document.cookie.length + (await indexedDB.databases()).length + (await caches.keys()).length");

        Assert.Equal(0, kept);
    }

    [BrowserFact]
    public async Task Takes_the_file_off_the_screen_after_ten_minutes_without_anybody()
    {
        var explorer = new ExplorerPage(await chromium.Open(served.Address));
        await explorer.Page.Clock.InstallAsync();
        await explorer.OpenClient(Client);

        await explorer.Page.Clock.FastForwardAsync("09:00");
        await Expect(explorer.Title).ToContainTextAsync(Client);
        await explorer.Page.Clock.FastForwardAsync("01:30");

        await Expect(explorer.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Poste verrouillé");
        Assert.DoesNotContain(Client, await explorer.Text(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Closes_the_letter_too_when_one_leaves()
    {
        var explorer = new ExplorerPage(await chromium.Open(served.Address));
        await explorer.OpenClient(Client);
        var letter = await explorer.Page.Context.RunAndWaitForPageAsync(() => explorer.Page.Locator(".cs-letter button").ClickAsync());
        await letter.Locator("h1").WaitForAsync();
        var closed = new TaskCompletionSource();
        letter.Close += (_, _) => closed.SetResult();

        await explorer.Page.Locator(".cs-sign-out").ClickAsync();

        await closed.Task.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [BrowserFact]
    public async Task An_administrator_is_told_that_clients_are_not_theirs_to_see()
    {
        var explorer = new ExplorerPage(await chromium.Open(served.Address));
        await explorer.Open($"/clients/{Client}", "administrator");

        await Expect(explorer.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Votre rôle ne permet pas");
    }

    [BrowserFact]
    public async Task Signs_in_with_a_certified_provider_by_code_and_PKCE_and_again_when_the_token_is_too_old()
    {
        var (port, own) = (OpenIdProvider.FreePort(), OpenIdProvider.FreePort());
        using var provider = await OpenIdProvider.StartAsync(port, $"http://127.0.0.1:{own}", TimeSpan.FromSeconds(1));
        await using var app = ApiHost.Build(new ApiOptions
        {
            ModelFolder = served.TrainedModel, DataFolder = served.Data, ExplorerFolder = Explorer.Folder, Port = own,
            SignIn = new SignInOptions { Issuer = provider.Issuer, Audience = OpenIdProvider.Audience, ClientId = OpenIdProvider.Client },
        });
        await app.StartAsync();
        var explorer = new ExplorerPage(await chromium.Open(new Uri($"http://127.0.0.1:{own}")));
        await explorer.Page.GotoAsync($"/clients/{Client}");

        await SignIn(explorer, isFirst: true);
        await explorer.WaitForClient();

        // A token of one second, and half a minute of patience with clocks that differ: then the service refuses it, and what is on the page stays.
        await Task.Delay(TimeSpan.FromSeconds(33));
        await explorer.Page.Locator("#answer-amount").FillAsync("90000");
        await explorer.Page.Locator(".cs-what-if button[type=submit]").ClickAsync();
        await Expect(explorer.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Votre session a pris fin");
        await SignIn(explorer, isFirst: false);
        await Expect(explorer.Page.Locator("#answer-amount")).ToHaveValueAsync("90000");
        await explorer.Page.Locator(".cs-what-if button[type=submit]").ClickAsync();
        await Expect(explorer.Page.Locator(".cs-what-if-result")).ToContainTextAsync("Avec ces réponses");

        Assert.Equal(new HashSet<string> { $"http://127.0.0.1:{own}", $"http://127.0.0.1:{port}" }, explorer.Origins);
        Assert.DoesNotContain(explorer.Complaints, complaint => complaint.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase));
    }

    // The provider's own pages: any name and password, then the consent; the second time its session is still open.
    static async Task SignIn(ExplorerPage explorer, bool isFirst)
    {
        var window = await explorer.Page.RunAndWaitForPopupAsync(() => explorer.Page.Locator("dialog.cs-sign-in button").ClickAsync());
        if (isFirst)
        {
            await window.Locator("input[name=login]").FillAsync("ada");
            await window.Locator("input[name=password]").FillAsync("x");
            await window.Locator("button[type=submit]").ClickAsync();
            await window.GetByText("Continue").ClickAsync();
        }

        await explorer.Page.Locator("dialog.cs-sign-in").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }
}
