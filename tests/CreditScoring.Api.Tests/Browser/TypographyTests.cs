using System.Text.RegularExpressions;
using CreditScoring.Api.Tests.Support;
using CreditScoring.Tests.Wording;
using static Microsoft.Playwright.Assertions;

namespace CreditScoring.Api.Tests.Browser;

/// <summary>How the texts of the explorer and of the letter are set, wherever they come from.</summary>
[Collection(AdvisorCollection.Name)]
public sealed class TypographyTests(ServedClients served, Chromium chromium) : IClassFixture<Chromium>
{
    // Each text between two tags, and what is read aloud.
    const string Texts = """
        () => {
          const texts = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) if (walker.currentNode.parentElement.closest('script, style, noscript') === null) texts.push(walker.currentNode.data);
          for (const element of document.querySelectorAll('[aria-label], [placeholder]'))
            for (const name of ['aria-label', 'placeholder']) if (element.hasAttribute(name)) texts.push(element.getAttribute(name));
          return texts;
        }
        """;

    [BrowserTheory]
    [InlineData("fr", "^[0-9]{1,3}(\u202F[0-9]{3})+\u202F€$")]
    [InlineData("en", "^€[0-9]{1,3}(,[0-9]{3})+$")]
    public async Task Every_text_of_a_client_is_set_as_its_language_asks(string language, string amount)
    {
        var explorer = new ExplorerPage(await chromium.Open(served.Address));
        await explorer.OpenClient(served.Matrix.Clients[0], language);
        await explorer.Page.Locator(".cs-what-if").WaitForAsync();
        await explorer.Page.Locator(".cs-similar").WaitForAsync();
        await Expect(explorer.Page.Locator(".cs-solidity li").First).ToBeVisibleAsync();
        var page = await explorer.Page.EvaluateAsync<string[]>(Texts);
        var opened = await explorer.Page.Context.RunAndWaitForPageAsync(() => explorer.Page.Locator(".cs-letter button").ClickAsync());
        await opened.Locator("h1").WaitForAsync();
        var letter = await opened.EvaluateAsync<string[]>(Texts);

        Assert.InRange(page.Length, 200, int.MaxValue);
        Assert.InRange(letter.Length, 20, int.MaxValue);
        Assert.All(page.Concat(letter), text => Assert.Null(language == "fr" ? Typography.FaultOfFrench(text) : Typography.FaultOfEnglish(text)));
        Assert.Contains(page, text => Regex.IsMatch(text, amount));
    }

    [BrowserTheory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task Every_text_of_the_first_page_and_of_a_fault_is_too(string language)
    {
        var explorer = new ExplorerPage(await chromium.Open(served.Address));
        foreach (var path in new[] { "/", "/clients/abc", "/clients/999999999" })
        {
            await explorer.Open($"{path}?lang={language}");
            await Expect(explorer.Title).ToBeVisibleAsync();
            await Expect(explorer.Page.Locator(".cs-home-model:not(:empty), .cs-trouble")).ToBeVisibleAsync();

            Assert.All(
                await explorer.Page.EvaluateAsync<string[]>(Texts),
                text => Assert.Null(language == "fr" ? Typography.FaultOfFrench(text) : Typography.FaultOfEnglish(text)));
        }
    }
}
