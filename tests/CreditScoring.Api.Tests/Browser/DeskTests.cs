using CreditScoring.Api.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CreditScoring.Api.Tests.Browser;

/// <summary>What people write in the explorer: own views, reviews, decisions, notes.</summary>
[Collection(AdvisorCollection.Name)]
public sealed class DeskTests(ServedClients served, Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    DeskService desk = null!;

    public async Task InitializeAsync() => desk = await DeskService.StartAsync(served);

    public async Task DisposeAsync() => await desk.DisposeAsync();

    [BrowserTheory]
    [InlineData("fr", ColorScheme.Light, 1440, "Votre avis avant le score", "Choisissez une réponse", "Votre avis, donné avant le score", "Vous iriez vers")]
    [InlineData("en", ColorScheme.Dark, 390, "Your view before the score", "Choose an answer", "Your view, given before the score", "Your view:")]
    public async Task Asks_for_a_view_before_the_score_and_sets_it_beside_the_proposal(string language, ColorScheme scheme, int width, string title, string fault, string before, string beside)
    {
        var explorer = await Open($"/clients/{desk.North}?lang={language}", "advisor", width, scheme);
        var card = explorer.Page.Locator(".cs-own-view");
        await Expect(card).ToContainTextAsync(title);
        Assert.Equal(0, await explorer.Page.Locator(".cs-sentence, .cs-decision, client-reasons").CountAsync());
        await Check(explorer, "before the score");

        await card.Locator("button[type=submit]").ClickAsync();
        await Expect(card).ToContainTextAsync(fault);
        await Expect(card.Locator("input").First).ToBeFocusedAsync();
        await Check(explorer, "before the score, nothing chosen");

        await explorer.Page.Keyboard.PressAsync("Space");
        await card.Locator("textarea").FillAsync("Revenus stables – <b>vu</b>");
        await card.Locator("button[type=submit]").ClickAsync();
        await explorer.WaitForClient();
        await Expect(explorer.Title).ToBeFocusedAsync();
        await Expect(explorer.Page.Locator(".cs-view-beside")).ToContainTextAsync(before, new() { IgnoreCase = true });
        await Expect(explorer.Page.Locator(".cs-view-beside")).ToContainTextAsync(beside);
        await Expect(explorer.Page.Locator(".cs-view-beside blockquote")).ToHaveTextAsync("Revenus stables – <b>vu</b>");
        await Expect(explorer.Page.Locator("#notes")).ToBeVisibleAsync();
        await Check(explorer, "after the score");

        await explorer.Open($"/clients/{desk.North}?lang={language}");
        await explorer.WaitForClient();
        await Expect(explorer.Page.Locator(".cs-view-beside")).ToContainTextAsync(beside);
        Assert.Empty(explorer.Complaints);
    }

    [BrowserFact]
    public async Task One_key_skips_the_view_and_it_is_not_asked_again()
    {
        var explorer = await Open($"/clients/{desk.North}", "advisor");
        await explorer.Page.Locator(".cs-own-view").WaitForAsync();
        await explorer.Page.Keyboard.PressAsync("Escape");
        await explorer.WaitForClient();
        await Expect(explorer.Page.Locator(".cs-view-beside")).ToHaveCountAsync(0);

        await explorer.Open($"/clients/{desk.North}");
        await explorer.WaitForClient();
        await Expect(explorer.Page.Locator(".cs-own-view")).ToHaveCountAsync(0);
        Assert.Empty(explorer.Complaints);
    }

    [BrowserFact]
    public async Task Whoever_leaves_before_the_score_has_not_seen_it()
    {
        var explorer = await Open($"/clients/{desk.North}", "advisor");
        await explorer.Page.Locator(".cs-own-view").WaitForAsync();
        await explorer.Page.Locator(".cs-brand").ClickAsync();
        await explorer.Page.Locator(".cs-home").WaitForAsync();
        await explorer.Page.Keyboard.PressAsync("Tab");
        await explorer.Page.Keyboard.PressAsync("Escape");

        Assert.False((await desk.Get("advisor", $"clients/{desk.North}/views")).Json.GetProperty("hasSeenScore").GetBoolean());
    }

    [BrowserTheory]
    [InlineData("fr", 1440, ColorScheme.Light, "Demander un réexamen", "à trancher au plus tard le", "Réexamens à trancher", "Réexamen tranché", "Écrivez au moins 20 caractères")]
    [InlineData("en", 390, ColorScheme.Dark, "Ask for a review", "to be decided by", "Reviews to be decided", "Review decided", "Write 20 characters at least")]
    public async Task An_advisor_asks_for_a_review_and_a_validator_decides(
        string language, int width, ColorScheme scheme, string ask, string open, string waiting, string decided, string tooShort)
    {
        var advisor = await Open($"/clients/{desk.North}?lang={language}", "advisor", width, scheme);
        await Skip(advisor);
        var review = advisor.Page.Locator("section[aria-labelledby=review]");
        await review.GetByText(ask).ClickAsync();
        await review.Locator("input[value=telephone]").CheckAsync();
        await review.Locator("textarea").FillAsync("Ma dette est payée depuis mai.");
        await Check(advisor, "asking for a review");
        await review.Locator("button[type=submit]").ClickAsync();
        await Expect(review).ToContainTextAsync(open);
        await Expect(advisor.Page.Locator("#review")).ToBeFocusedAsync();
        await Expect(review.Locator("form")).ToHaveCountAsync(0);
        await Check(advisor, "review open");

        var validator = await Open($"/?lang={language}", "validator", width, scheme);
        await Expect(validator.Page.Locator("#open-reviews")).ToContainTextAsync(waiting);
        await Check(validator, "open reviews");
        await validator.Page.Locator(".cs-open-reviews a").ClickAsync();
        await Skip(validator);
        var ruling = validator.Page.Locator("section[aria-labelledby=review]");
        await ruling.Locator("input[value=decline]").CheckAsync();
        if (await ruling.Locator("input[value=circumstances]").IsVisibleAsync())
            await ruling.Locator("input[value=circumstances]").CheckAsync();
        await ruling.Locator("textarea").FillAsync("Trop court.");
        await ruling.Locator("button[type=submit]").ClickAsync();
        await Expect(ruling).ToContainTextAsync(tooShort);
        await Expect(ruling.Locator("textarea")).ToBeFocusedAsync();
        await Check(validator, "deciding");
        await ruling.Locator("textarea").FillAsync("Le relevé ne montre pas ce paiement.");
        await ruling.Locator("button[type=submit]").ClickAsync();
        await Expect(ruling).ToContainTextAsync(decided);
        await Check(validator, "review decided");
        Assert.Empty(advisor.Complaints);
        Assert.Empty(validator.Complaints);
    }

    [BrowserFact]
    public async Task Keeps_a_note_and_what_was_typed_when_it_cannot_be_kept()
    {
        var explorer = await Open($"/clients/{desk.North}", "advisor");
        await Skip(explorer);
        var notes = explorer.Page.Locator("section[aria-labelledby=notes]");
        await notes.Locator("summary").ClickAsync();
        await notes.Locator("textarea").FillAsync("Rappelé le client.");
        var blocked = Path.Combine(desk.Trail, "head.json.writing");
        Directory.CreateDirectory(blocked);
        await notes.Locator("button[type=submit]").ClickAsync();
        await Expect(notes.Locator("[role=alert]")).ToContainTextAsync("votre texte est toujours là");
        await Expect(notes.Locator("textarea")).ToHaveValueAsync("Rappelé le client.");
        await Check(explorer, "note not kept");

        Directory.Delete(blocked);
        await notes.Locator("button[type=submit]").ClickAsync();
        await Expect(notes.Locator(".cs-notes")).ToContainTextAsync("Rappelé le client.");
        await Expect(notes.Locator(".cs-notes li")).ToHaveCountAsync(1);
        await Check(explorer, "note kept");
    }

    async Task<ExplorerPage> Open(string address, string user, int width = 1440, ColorScheme scheme = ColorScheme.Light)
    {
        var explorer = new ExplorerPage(await chromium.Open(desk.Address, width, scheme));
        await explorer.Open(address, user);

        return explorer;
    }

    static async Task Skip(ExplorerPage explorer)
    {
        await explorer.Page.Locator(".cs-own-view").WaitForAsync();
        await explorer.Page.Keyboard.PressAsync("Escape");
        await explorer.WaitForClient();
        await explorer.Page.Locator("section[aria-labelledby=review] .cs-desk-content > *").First.WaitForAsync();
        await explorer.Page.Locator("section[aria-labelledby=notes] .cs-desk-content > *").First.WaitForAsync();
    }

    static async Task Check(ExplorerPage explorer, string state)
    {
        await Accessibility.Check(explorer.Page, state);
        Assert.Equal(0, await explorer.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"));
    }
}
