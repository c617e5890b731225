using CreditScoring.Api.Tests.Support;

namespace CreditScoring.Api.Tests.Browser;

/// <summary>
/// The explorer at 400 %: 1,280 by 1,024 pixels leave 320 by 256. Nothing is wider than the window, and what has the focus is seen.
/// Source: WCAG 2.2, criteria 1.4.10 (reflow) and 2.4.11 (focus not obscured).
/// </summary>
[Collection(AdvisorCollection.Name)]
public sealed class ZoomTests(ServedClients served, Chromium chromium) : IClassFixture<Chromium>
{
    const int Width = 320, Height = 256;

    // Text that ends beyond the window and cannot be scrolled to where it is: tables and charts may scroll in a box of their own.
    const string CutOff = """
        () => [...document.querySelectorAll('body *')].filter(element => {
          if (![...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent.trim())) return false;
          const box = element.getBoundingClientRect();
          if (box.width <= 1 || box.height <= 1 || box.right <= innerWidth + 1 && box.left >= -1) return false;
          for (let parent = element; parent && parent !== document.body; parent = parent.parentElement)
            if (['auto', 'scroll'].includes(getComputedStyle(parent).overflowX)) return false;
          return getComputedStyle(element).visibility === 'visible';
        }).map(element => `${element.localName}.${element.className}: ${element.textContent.trim().slice(0, 40)}`)
        """;

    // Where the middle of what has the focus is covered by something else.
    const string Covered = """
        () => {
          const focused = document.activeElement;
          if (!focused || focused === document.body) return null;
          const box = focused.getClientRects()[0] ?? focused.getBoundingClientRect();
          const [left, right, top, bottom] = [Math.max(box.left, 0), Math.min(box.right, innerWidth), Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
          const name = `${focused.localName}.${focused.className} ${(focused.textContent || focused.getAttribute('aria-label') || '').trim().slice(0, 40)}`;
          if (right <= left || bottom <= top) return `${name} is outside the window`;
          for (const part of [0.5, 0.1, 0.9]) {
            const on = document.elementFromPoint((left + right) / 2, top + (bottom - top) * part);
            if (on && (focused.contains(on) || on.contains(focused) || [...(focused.labels ?? [])].some(label => label.contains(on)))) return null;
          }
          return `${name} is covered`;
        }
        """;

    [BrowserTheory]
    [InlineData("fr", "/")]
    [InlineData("en", "/clients/{0}")]
    [InlineData("fr", "/clients/{0}?with={1}")]
    public async Task Reads_at_four_hundred_per_cent_without_scrolling_sideways(string language, string address)
    {
        var explorer = await Open(language, address);

        Assert.Equal(0, await explorer.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"));
        Assert.Empty(await explorer.Page.EvaluateAsync<string[]>(CutOff));
        await Accessibility.Check(explorer.Page, $"{address} at 400 %");
    }

    [BrowserTheory]
    [InlineData("en", "/")]
    [InlineData("fr", "/clients/{0}")]
    public async Task Whatever_Tab_leads_to_is_seen(string language, string address)
    {
        var explorer = await Open(language, address);
        var (faults, reached) = (new List<string>(), 0);
        for (var press = 0; press < 150; press++)
        {
            await explorer.Page.Keyboard.PressAsync("Tab");
            if (await explorer.Page.EvaluateAsync<bool>("document.activeElement === document.body"))
                break;

            reached++;
            if (await explorer.Page.EvaluateAsync<string?>(Covered) is { } fault)
                faults.Add(fault);
        }

        Assert.True(reached > 8, $"Tab reached {reached} places only.");
        Assert.Empty(faults);
    }

    async Task<ExplorerPage> Open(string language, string address)
    {
        var explorer = new ExplorerPage(await chromium.Open(served.Address, Width));
        await explorer.Page.SetViewportSizeAsync(Width, Height);
        var path = string.Format(System.Globalization.CultureInfo.InvariantCulture, address, served.Matrix.Clients[0], served.Matrix.Clients[1]);
        await explorer.Open($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={language}");
        await (address == "/" ? explorer.Search.WaitForAsync() : address.Contains("with", StringComparison.Ordinal) ? explorer.Page.Locator(".cs-pair-score").Nth(1).WaitForAsync() : explorer.WaitForClient());

        return explorer;
    }
}
