using System.Globalization;
using CreditScoring.Api.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CreditScoring.Api.Tests.Browser;

/// <summary>Finding clients by what is described of them, in the real browser against the real service.</summary>
[Collection(AdvisorCollection.Name)]
public sealed class FilterTests(ServedClients served, Chromium chromium) : IClassFixture<Chromium>
{
    const string Filtered = "/?f=NAME_EDUCATION_TYPE%3AHigher+education&f=DAYS_BIRTH%3A30..45.5";

    [BrowserTheory]
    [InlineData("fr", "Niveau d’études", "Études supérieures", "Retirer le critère Niveau d’études\u00a0: Études supérieures", "Tout effacer")]
    [InlineData("en", "Education", "Higher education", "Remove the criterion Education: Higher education", "Clear all")]
    public async Task Counts_move_as_values_are_ticked_and_the_address_keeps_them(string language, string field, string value, string chip, string clear)
    {
        var explorer = await Open();
        await explorer.Open($"/?lang={language}");
        await explorer.Page.Locator(".cs-filter-group > summary").First.ClickAsync();
        var (education, gender) = (Field(explorer, field), Field(explorer, language == "fr" ? "Sexe" : "Sex"));
        await education.Locator("summary").ClickAsync();
        await gender.Locator("summary").ClickAsync();
        var before = await CountsOf(gender);
        var box = education.Locator("label", new() { HasText = value }).Last;
        var promised = await box.Locator(".cs-filter-count").InnerTextAsync();

        await box.ClickAsync();

        await Expect(explorer.Page.Locator(".cs-found")).ToContainTextAsync(promised);
        await Expect(gender.Locator(".cs-filter-count").First).Not.ToHaveTextAsync(before[0]);
        Assert.Equal(int.Parse(promised, CultureInfo.InvariantCulture), (await CountsOf(gender)).Where(count => count.Length > 0).Sum(count => int.Parse(count, CultureInfo.InvariantCulture)));
        Assert.Contains("f=NAME_EDUCATION_TYPE%3AHigher+education", explorer.Page.Url, StringComparison.Ordinal);
        Assert.Empty(RawNames.In(await explorer.Text()));

        await explorer.Page.ReloadAsync();
        await explorer.SignIn();
        await Expect(explorer.Page.Locator(".cs-found")).ToContainTextAsync(promised);
        await explorer.Page.GetByRole(AriaRole.Button, new() { Name = chip }).ClickAsync();
        await Expect(explorer.Page.Locator(".cs-found")).ToContainTextAsync("800");
        await Expect(explorer.Page.GetByText(clear)).ToHaveCountAsync(0);
        Assert.DoesNotContain("f=", explorer.Page.Url, StringComparison.Ordinal);
        Assert.Empty(explorer.Complaints);
    }

    [BrowserFact]
    public async Task A_range_is_typed_by_keyboard_and_a_wrong_one_asks_for_nothing()
    {
        var explorer = await Open();
        await explorer.Open("/");
        var keys = explorer.Page.Keyboard;
        await explorer.Page.Locator(".cs-filter-names input").FocusAsync();
        await keys.TypeAsync("anciennete dans");
        await Expect(explorer.Page.Locator(".cs-filter-field:not([hidden])")).ToHaveCountAsync(1);
        var field = Field(explorer, "Ancienneté dans l’emploi");
        await field.Locator("summary").FocusAsync();
        await keys.PressAsync("Enter");
        await field.Locator(".cs-filter-range input").First.FocusAsync();
        await keys.TypeAsync("2,5");
        await keys.PressAsync("Tab");
        var days = served.Tables.Applications.Numbers("DAYS_EMPLOYED");

        await Expect(explorer.Page.Locator(".cs-chip")).ToContainTextAsync("2,5");
        await Expect(explorer.Page.Locator(".cs-found")).ToContainTextAsync(days.Count(day => -day / 365.25 >= 2.5).ToString(CultureInfo.InvariantCulture));
        await keys.TypeAsync("1");
        await keys.PressAsync("Tab");
        await Expect(field.Locator(".cs-filter-range input").Last).ToHaveAttributeAsync("aria-invalid", "");
        await Expect(explorer.Page.Locator(".cs-chip")).ToHaveCountAsync(0);
        Assert.Empty(explorer.Complaints);
    }

    [BrowserFact]
    public async Task Leads_to_a_client_and_keeps_the_filters()
    {
        var explorer = await Open();
        await explorer.Open(Filtered);
        await explorer.Page.Locator(".cs-found-list a").First.ClickAsync();
        await explorer.WaitForClient();

        Assert.Contains("DAYS_BIRTH", explorer.Page.Url, StringComparison.Ordinal);
        await explorer.Page.GoBackAsync();
        await Expect(explorer.Page.Locator(".cs-chip")).ToHaveCountAsync(2);
    }

    [BrowserTheory]
    [InlineData(ColorScheme.Light, 1440, "fr")]
    [InlineData(ColorScheme.Dark, 1440, "en")]
    [InlineData(ColorScheme.Light, 390, "en")]
    [InlineData(ColorScheme.Dark, 390, "fr")]
    public async Task Has_no_fault_of_accessibility_and_is_a_sheet_on_a_phone(ColorScheme scheme, int width, string language)
    {
        var explorer = new ExplorerPage(await chromium.Open(served.Address, width, scheme));
        await explorer.Open($"{Filtered}&lang={language}");
        await Expect(explorer.Page.Locator(".cs-chip")).ToHaveCountAsync(2);
        await Expect(explorer.Page.Locator(".cs-found")).Not.ToBeEmptyAsync();
        if (width == 390)
        {
            await Accessibility.Check(explorer.Page, $"found, {language}, {width}");
            await explorer.Page.Locator(".cs-filter-open").ClickAsync();
            await Expect(explorer.Page.Locator("dialog.cs-sheet")).ToBeVisibleAsync();
        }

        await explorer.Page.EvaluateAsync("document.querySelectorAll('.cs-filter-panel details').forEach(details => details.open = true)");
        await Accessibility.Check(explorer.Page, $"filters, {language}, {width}");
        Assert.Equal(0, await explorer.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"));
        if (width == 390)
        {
            await explorer.Page.Keyboard.PressAsync("Escape");
            await Expect(explorer.Page.Locator("dialog.cs-sheet")).ToBeHiddenAsync();
        }

        Assert.Empty(explorer.Complaints);
    }

    [BrowserTheory]
    [InlineData("fr", "Filtrer le dossier", "metier", "Métier")]
    [InlineData("en", "Filter the file", "occupation", "Occupation")]
    public async Task Leaves_of_the_file_what_is_typed(string language, string label, string typed, string left)
    {
        var explorer = await Open();
        await explorer.OpenClient(served.Matrix.Clients[0], language);

        await explorer.Page.GetByLabel(label).FillAsync(typed);

        await Expect(explorer.Page.Locator(".cs-file dl > div:visible dt")).ToHaveTextAsync([left]);
        await Accessibility.Check(explorer.Page, "filtered file");
    }

    [BrowserFact]
    public async Task Says_that_an_address_asks_for_what_there_is_not()
    {
        var explorer = await Open();
        await explorer.Open("/?f=SALARY:1..2");

        await Expect(explorer.Page.Locator(".cs-found")).ToContainTextAsync("n’existe pas");
    }

    static ILocator Field(ExplorerPage explorer, string label) =>
        explorer.Page.Locator(".cs-filter-field", new() { Has = explorer.Page.Locator("summary", new() { HasText = label }) }).First;

    static async Task<IReadOnlyList<string>> CountsOf(ILocator field) => await field.Locator(".cs-filter-count").AllInnerTextsAsync();

    async Task<ExplorerPage> Open() => new(await chromium.Open(served.Address));
}
