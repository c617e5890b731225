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
        await Page.GotoAsync($"/clients/{id}?lang={language}");
        await WaitForClient();
    }

    /// <summary>Waits until the client's last layer, the comparison, is drawn.</summary>
    public async Task WaitForClient() => await Page.Locator("feature-comparison figure details").WaitForAsync();

    /// <summary>All the text a person can read, that of closed details included.</summary>
    public async Task<string> Text() => await Page.EvaluateAsync<string>("document.body.textContent");
}
