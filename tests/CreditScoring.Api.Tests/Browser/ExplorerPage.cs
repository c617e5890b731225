using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace CreditScoring.Api.Tests.Browser;

/// <summary>The explorer as a test reads it: what is on the page, and what the browser complained of.</summary>
sealed class ExplorerPage
{
    readonly ConcurrentQueue<string> complaints = new();
    readonly ConcurrentQueue<string> origins = new();

    public ExplorerPage(IPage page)
    {
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                complaints.Enqueue(message.Text);
        };
        page.PageError += (_, error) => complaints.Enqueue(error);
        page.Request += (_, request) => origins.Enqueue(new Uri(request.Url).GetLeftPart(UriPartial.Authority));
    }

    public IPage Page { get; }

    /// <summary>Errors and warnings of the console, broken rules of the content security policy among them.</summary>
    public IReadOnlyCollection<string> Complaints => complaints;

    /// <summary>Where the page asked for anything.</summary>
    public IReadOnlySet<string> Origins => origins.ToHashSet(StringComparer.Ordinal);

    public ILocator Search => Page.GetByRole(AriaRole.Combobox).First;

    public ILocator Suggestions => Page.GetByRole(AriaRole.Option);

    public ILocator Title => Page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    /// <summary>Opens a client and waits until every layer is there.</summary>
    public async Task OpenClient(string id, string language = "fr")
    {
        await Open($"/clients/{id}?lang={language}");
        await WaitForClient();
    }

    /// <summary>Opens an address of the explorer and signs in there.</summary>
    public async Task Open(string address, string user = "advisor")
    {
        await Page.GotoAsync(address);
        await SignIn(user);
    }

    /// <summary>Goes to an address of the explorer without loading the page again, so that whoever is signed in stays so.</summary>
    public async Task Go(string address) =>
        await Page.EvaluateAsync("address => { history.pushState(null, '', address); dispatchEvent(new PopStateEvent('popstate')); }", address);

    /// <summary>Signs in where the explorer asks to: in its window, as one of the made-up people.</summary>
    public async Task SignIn(string user = "advisor")
    {
        var window = await Page.RunAndWaitForPopupAsync(() => Page.Locator("dialog.cs-sign-in button").ClickAsync());
        await window.Locator($"a[href*='user={user}-demo']").ClickAsync();
        await Page.Locator("dialog.cs-sign-in").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    /// <summary>Waits until the client's last layer, the comparison, is drawn.</summary>
    public async Task WaitForClient() => await Page.Locator("feature-comparison figure details").WaitForAsync();

    /// <summary>All the text a person can read, that of closed details included.</summary>
    public async Task<string> Text() => await Page.EvaluateAsync<string>("document.body.textContent");
}
