using CreditScoring.Api.Tests.Support;
using CreditScoring.Features;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CreditScoring.Api.Tests.Browser;

/// <summary>The data dictionary in the real browser, as a reader filters and sorts it.</summary>
[Collection(AdvisorCollection.Name)]
public sealed class DictionaryTests(ServedClients served, Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    const string Rows = ".cs-dictionary tbody tr:not([hidden])";
    const int MostBytes = 700_000;

    readonly DictionaryPage? dictionary = Chromium.Lacking is null ? new DictionaryPage(served) : null;

    static int All => FeatureCatalog.All.Count;

    public void Dispose() => dictionary?.Dispose();

    [BrowserFact]
    public async Task Filters_by_words_and_lists_and_keeps_them_in_the_address()
    {
        var page = await Open("en");
        await Expect(Count(page)).ToHaveTextAsync($"{All} of {All} features");

        await page.GetByLabel("Words in the name").FillAsync("debt");
        await page.GetByLabel("Source table").SelectOptionAsync("bureau");
        await page.GetByLabel("Class").SelectOptionAsync("held");
        await page.GetByLabel("List").SelectOptionAsync("core");

        var expected = FeatureCatalog.All.Where(feature => feature is { Tier: FeatureTier.Core, Actionability: Actionability.BankHeld }
            && feature.Source.Split(" + ").Contains("bureau") && Holds(feature, "debt")).Select(feature => feature.Name).ToList();
        Assert.NotEmpty(expected);
        Assert.Equal(expected, await Names(page));
        await Expect(Count(page)).ToHaveTextAsync($"{expected.Count} of {All} features");
        Assert.EndsWith("#q=debt&table=bureau&class=held&tier=core", page.Url, StringComparison.Ordinal);

        await page.ReloadAsync();
        Assert.Equal(expected, await Names(page));
        await page.Locator(".cs-language").ClickAsync();
        await Expect(page.GetByLabel("Table source")).ToHaveValueAsync("bureau");
        Assert.Equal(expected, await Names(page));
    }

    [BrowserFact]
    public async Task Sorts_by_the_AUC_and_gives_the_rows_back_to_their_concepts()
    {
        var page = await Open("fr");
        await page.GetByLabel("Ordre").SelectOptionAsync("auc");

        var aucs = await page.Locator(Rows).EvaluateAllAsync<double[]>("rows => rows.map(row => Number(row.dataset.auc || 0))");
        Assert.Equal(All, aucs.Length);
        Assert.Equal(aucs.OrderDescending(), aucs);
        await Expect(page.Locator(".cs-dictionary h2:visible")).ToHaveTextAsync(["AUC décroissante"]);

        await page.GetByRole(AriaRole.Button, new() { Name = "Tout montrer" }).ClickAsync();
        await Expect(page.Locator(".cs-dictionary h2:visible")).ToHaveCountAsync(FeatureCatalog.All.Select(feature => feature.Concept).Distinct().Count());
        Assert.Equal(FeatureCatalog.All.GroupBy(feature => feature.Concept).SelectMany(concept => concept).Select(feature => feature.Name), await Names(page));
        Assert.DoesNotContain('#', page.Url);
    }

    [BrowserFact]
    public async Task Can_be_filtered_by_keyboard_alone()
    {
        var page = await Open("en");
        await page.GetByLabel("Words in the name").FocusAsync();
        await page.Keyboard.TypeAsync("EXT_SOURCE_1");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByLabel("Source table")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");

        Assert.NotEqual("", await page.GetByLabel("Source table").InputValueAsync());
        Assert.All(await Names(page), name => Assert.True(Holds(FeatureCatalog.Find(name)!, "EXT_SOURCE_1"), name));
    }

    [BrowserFact]
    public async Task A_link_to_a_feature_still_leads_to_it()
    {
        var page = await Open("fr", "#B_DEBT_SUM");

        await Expect(page.Locator("#B_DEBT_SUM")).ToBeInViewportAsync();
        await Expect(Count(page)).ToHaveTextAsync($"{All} sur {All} variables");
    }

    [BrowserTheory]
    [InlineData("fr", 1280, ColorScheme.Light)]
    [InlineData("en", 1280, ColorScheme.Dark)]
    [InlineData("fr", 390, ColorScheme.Dark)]
    [InlineData("en", 390, ColorScheme.Light)]
    public async Task Is_accessible_and_never_wider_than_the_window(string language, int width, ColorScheme scheme)
    {
        var page = await Open(language, "#sort=missing", width, scheme);
        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));

        // All rows are alike: axe looks at those of one concept.
        await page.Locator("select[name=concept]").SelectOptionAsync("family");
        await page.GetByText(language == "fr" ? "Comment lire ces mesures" : "How to read these measures").ClickAsync();
        await Accessibility.Check(page, $"{language}, {width} px");
    }

    [BrowserFact]
    public void Is_light_enough_with_the_whole_catalog()
    {
        foreach (var language in (string[])["fr", "en"])
            Assert.InRange(new FileInfo(dictionary!.PathOf(language)).Length, 100_000, MostBytes);
    }

    async Task<IPage> Open(string language, string fragment = "", int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        var page = await chromium.Open(served.Address, width, scheme);
        await page.GotoAsync(dictionary!.Address(language, fragment).ToString());

        return page;
    }

    static ILocator Count(IPage page) => page.Locator(".cs-filter-count");

    static async Task<string[]> Names(IPage page) => await page.Locator(Rows).EvaluateAllAsync<string[]>("rows => rows.map(row => row.id)");

    static bool Holds(FeatureDefinition feature, string word) =>
        string.Join(' ', feature.Name, feature.French, feature.English, feature.Formula, feature.Source, feature.Concept.English)
            .Contains(word, StringComparison.OrdinalIgnoreCase);
}
