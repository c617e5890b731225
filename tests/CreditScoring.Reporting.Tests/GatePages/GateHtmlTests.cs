using System.Text;
using AngleSharp.Html.Parser;
using CreditScoring.Decisions;
using CreditScoring.Models.Promotion;
using CreditScoring.Reporting.GatePages;

namespace CreditScoring.Reporting.Tests.GatePages;

public sealed class GateHtmlTests
{
    static readonly GateResult result = new()
    {
        Model = "home-credit", Champion = "0001-aa", Challenger = "0002-bb", Sample = "made-up clients", Clients = 1000, Known = 900, Defaults = 80, Limits = new GateLimits(),
        Checks =
        [
            new GateCheck("golden", true, 0, 1e-12, new GateWhy("golden.same", [new GateFigure("clients", 32, 0)], [])),
            new GateCheck("auc", false, -0.0123, -0.005, new GateWhy("auc", [new GateFigure("value", -0.006, 4), new GateFigure("low", -0.0123, 4), new GateFigure("high", 0.0003, 4)], [])),
        ],
        Swap = new SwapSet(
            1000, 42, [.. from one in Enum.GetValues<Decision>() from other in Enum.GetValues<Decision>() select new SwapCell(one, other, one == other ? 300 : 7, 0, 0)],
            [new SwapDirection(Decision.Accept, Decision.Decline, 7, 0.05, [new ConceptShift("late", "retards de paiement", "late payments", 0.25), new ConceptShift("age", "âge", "age", -0.1)])]),
    };

    [Theory]
    [InlineData(ReportLanguage.French, "Le candidat ne peut pas être promu", "Avant : accord ; après : refus (7 clients)", "Pèse davantage contre le client : retards de paiement (+0,250 en log-cote)", "−0,0123")]
    [InlineData(ReportLanguage.English, "The challenger may not be promoted", "Before: accept; after: decline (7 clients)", "Weighs more against the client: late payments (+0.250 in log-odds)", "−0.0123")]
    public void Says_the_verdict_the_checks_and_who_changes_side_and_why(ReportLanguage language, string verdict, string direction, string shift, string found)
    {
        var page = new HtmlParser().ParseDocument(Html(result, language));
        var text = page.Body!.TextContent.Replace('\u00A0', ' ').Replace('\u202F', ' ');

        foreach (var expected in new[] { verdict, direction, shift, found, "home-credit", "0002-bb" })
            Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll("table").Length);
        Assert.Single(page.QuerySelectorAll("td.cs-flag"));
        Assert.Contains(language == ReportLanguage.French ? "0,000000000001" : "0.000000000001", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_that_the_challenger_may_be_promoted_when_every_check_passed() =>
        Assert.Contains("The challenger may be promoted", Html(result with { Checks = [result.Checks[0]] }, ReportLanguage.English), StringComparison.Ordinal);

    [Fact]
    public void Needs_nothing_else_and_is_the_same_twice()
    {
        var html = Html(result, ReportLanguage.French);

        Assert.DoesNotContain("http", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.Equal(html, Html(result, ReportLanguage.French));
    }

    static string Html(GateResult gate, ReportLanguage language)
    {
        using var stream = new MemoryStream();
        GateHtml.Write(stream, gate, language);

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
