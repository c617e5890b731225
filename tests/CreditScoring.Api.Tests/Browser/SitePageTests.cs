using System.IO.Compression;
using System.Text.RegularExpressions;
using CreditScoring.Api.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CreditScoring.Api.Tests.Browser;

/// <summary>Every page of the technical note in the real browser: accessible, narrow enough, light enough, alone, and found.</summary>
[Collection(PagesCollection.Name)]
public sealed partial class SitePageTests(SiteFixture site, Chromium chromium) : IClassFixture<SiteFixture>, IClassFixture<Chromium>
{
    const int MostBytes = 150_000;
    const int FourTimesLarger = 320; // 1,280 pixels at 400 %

    [BrowserTheory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Every_page_passes_axe_asks_nothing_of_others_and_is_never_wider_than_the_window(int width, ColorScheme scheme)
    {
        var faults = new List<string>();

        // Each language in one theme and width; the other pair is that of the other case.
        foreach (var path in site.Pages.Where(page => page.StartsWith("en/", StringComparison.Ordinal) == (width == 390)))
        {
            var page = new ExplorerPage(await chromium.Open(site.Address, width, scheme));
            await page.Page.GotoAsync(path);

            faults.AddRange((await Accessibility.Faults(page.Page)).Select(fault => $"{path}: {fault}"));
            faults.AddRange(page.Complaints.Select(complaint => $"{path}: {complaint}"));
            faults.AddRange(page.Origins.Where(origin => origin != site.Address.GetLeftPart(UriPartial.Authority)).Select(origin => $"{path} asks {origin}"));
            if (await page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") > width)
                faults.Add($"{path} is wider than {width} px");
            await page.Page.Context.CloseAsync();
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [BrowserFact]
    public async Task Every_page_reads_at_four_hundred_per_cent_without_scrolling_sideways()
    {
        var page = await chromium.Open(site.Address, FourTimesLarger);
        var wide = new List<string>();
        foreach (var path in site.Pages)
        {
            await page.GotoAsync(path);
            if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth") > FourTimesLarger)
                wide.Add(path);
        }

        Assert.Empty(wide);
    }

    [BrowserFact]
    public void Every_page_weighs_little_before_a_chart_comes_into_view()
    {
        foreach (var path in site.Pages)
        {
            var html = File.ReadAllText(Path.Combine(site.Root, path));
            Assert.All(Picture().Matches(html), picture => Assert.Contains("loading=\"lazy\"", picture.Value, StringComparison.Ordinal));
            var parts = Asset().Matches(Picture().Replace(html, "")).Select(match => FileOf(path, match.Groups["file"].Value)).Distinct();
            var bytes = Packed(Path.Combine(site.Root, path)) + parts.Sum(Packed);

            Assert.True(bytes <= MostBytes, $"{path} weighs {bytes} bytes packed, more than {MostBytes}.");
        }
    }

    [BrowserFact]
    public async Task Without_a_script_every_chart_is_a_table()
    {
        var context = await chromium.Browser.NewContextAsync(new() { BaseURL = site.Address.ToString(), JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync("evaluation.html");

        var figures = await page.Locator(".cs-figure").CountAsync();
        Assert.True(figures > 5);
        Assert.Equal(figures, await page.Locator(".cs-figure .cs-figure-data[open] table").CountAsync());
        await Expect(page.Locator(".cs-figure table").First).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task A_page_to_be_printed_draws_every_chart_and_opens_every_table()
    {
        var page = await chromium.Open(site.Address);
        await page.GotoAsync("methode.html#print");
        var figures = await page.Locator(".cs-figure").CountAsync();

        await Expect(page.Locator(".cs-figure .js-plotly-plot")).ToHaveCountAsync(figures, new() { Timeout = 30_000 });
        await page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
        await Expect(page.Locator(".cs-figure-data[open]")).ToHaveCountAsync(figures);
    }

    [BrowserTheory]
    [InlineData("recherche.html", "calibration")]
    [InlineData("en/search.html", "calibration")]
    public async Task A_word_is_found_and_its_page_opens_in_the_language_of_the_search(string path, string word)
    {
        var page = new ExplorerPage(await chromium.Open(site.Address));
        await page.Page.GotoAsync(path);
        await page.Page.GetByRole(AriaRole.Searchbox).FillAsync(word);

        await Expect(page.Page.Locator(".cs-results li").First).ToBeVisibleAsync(new() { Timeout = 15_000 });
        Assert.Contains(word, await page.Page.Locator(".cs-results").InnerTextAsync(), StringComparison.OrdinalIgnoreCase);
        await Accessibility.Check(page.Page, path + " with results");
        Assert.Empty(page.Complaints);

        var language = await page.Page.Locator("html").GetAttributeAsync("lang");
        await page.Page.Locator(".cs-results a").First.ClickAsync();
        await Expect(page.Page.Locator("main h1").First).ToBeVisibleAsync();
        Assert.Equal(language, await page.Page.Locator("html").GetAttributeAsync("lang"));
    }

    [BrowserFact]
    public async Task A_word_of_no_page_is_told_and_the_search_is_in_the_address()
    {
        var page = await chromium.Open(site.Address);
        await page.GotoAsync("en/search.html?q=%E9%A9%AC");

        await Expect(page.Locator(".cs-search output")).ToHaveTextAsync("No page.", new() { Timeout = 15_000 });
        await Expect(page.GetByRole(AriaRole.Searchbox)).ToHaveValueAsync("马");
    }

    [BrowserFact]
    public async Task The_first_tab_skips_the_menu_and_every_stop_is_seen()
    {
        var page = await chromium.Open(site.Address);
        await page.GotoAsync("methode.html");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(".cs-skip")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");

        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('main').contains(document.activeElement)"));
        Assert.NotEqual("none", await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
    }

    // An address from the root is that of a page which is served at any place.
    string FileOf(string page, string address) => address[0] == '/' ? Path.Combine(site.Root, address[1..])
        : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Path.Combine(site.Root, page))!, address));

    static long Packed(string file)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(File.ReadAllBytes(file));

        return packed.Length;
    }

    [GeneratedRegex("<img[^>]*>")]
    private static partial Regex Picture();

    [GeneratedRegex("(?:src|rel=\"stylesheet\" href|rel=\"icon\" type=\"image/svg\\+xml\" href)=\"(?<file>[^\":?#]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Asset();
}
