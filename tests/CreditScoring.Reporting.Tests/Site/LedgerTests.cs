using AngleSharp.Html.Parser;
using CreditScoring.Reporting.Site;
using CreditScoring.Reporting.Tests.Support;

namespace CreditScoring.Reporting.Tests.Site;

public sealed class LedgerTests : IDisposable
{
    readonly Folder folder = new();
    readonly SiteInputs inputs;

    public LedgerTests() => inputs = SiteCopy.In(folder);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_conclusion_leads_to_its_entry_and_back_in_both_languages()
    {
        SiteBuilder.Build(inputs, folder.Sub("out"));

        foreach (var (ledger, method) in new[] { ("ce-qui-refuterait.html", "methode.html"), ("en/what-would-refute.html", "en/method.html") })
        {
            var page = new HtmlParser().ParseDocument(File.ReadAllText(folder.Sub("out/" + ledger)));
            var note = new HtmlParser().ParseDocument(File.ReadAllText(folder.Sub("out/" + method)));
            var address = Path.GetFileName(ledger) + "#cut-off-from-costs";
            Assert.Equal(Entries().Count, page.QuerySelectorAll(".cs-ledger > li").Length);
            Assert.EndsWith("#conclusion-cut-off-from-costs", page.GetElementById("cut-off-from-costs")!.QuerySelector("dd a")!.GetAttribute("href"));
            Assert.Equal(address, note.GetElementById("conclusion-cut-off-from-costs")!.GetAttribute("href"));
            Assert.Contains(note.QuerySelectorAll(".cs-refutations a"), link => link.GetAttribute("href") == address);
        }
    }

    [Fact]
    public void Every_condition_is_measured_by_a_build_of_all_numbers()
    {
        var metrics = Metrics.Read(inputs);
        var conditions = Entries().Where(entry => entry.Holds is not null).ToList();

        Assert.True(conditions.Count >= 13);
        Assert.All(conditions, entry => Assert.True(entry.HoldsIn(metrics) is not null, entry.Id));
    }

    [Fact]
    public void A_conclusion_that_the_numbers_belie_is_said_to_be_refuted()
    {
        var metrics = folder.Sub("worse.json");
        File.WriteAllText(metrics, File.ReadAllText(Project.Metrics).Replace("\"acceptAll\": 0.", "\"acceptAll\": -0.", StringComparison.Ordinal));
        SiteBuilder.Build(inputs with { MetricsFile = metrics }, folder.Sub("out"));

        var entry = new HtmlParser().ParseDocument(File.ReadAllText(folder.Sub("out/en/what-would-refute.html"))).GetElementById("costs-less-than-everyone")!;

        Assert.Contains("These numbers refute it.", entry.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr/method.md", " {claim:cut-off-from-costs}", "", "does not draw the same conclusions")]
    [InlineData("fr/method.md", "{claim:cut-off-from-costs}", "{claim:gone}", "unknown claim 'gone'")]
    [InlineData("ledger.json", "cutoff == 1 / 11", "cutoff is a share", "compares nothing")]
    [InlineData("ledger.json", "\"id\": \"calibrated\"", "\"id\": \"nowhere\"", "no page concludes 'nowhere'")]
    [InlineData("ledger.json", "\"id\": \"calibrated\"", "\"id\": \"leak\"", "leak names two conclusions")]
    [InlineData("ledger.json", "\"test\": \"SplitTests.What_learns_cannot_be_handed_held_out_clients\"", "\"holds\": \"rows > 0\"", "nothing would refute 'held-out-cannot-teach'")]
    public void A_wrong_ledger_fails_the_build(string file, string from, string to, string fault)
    {
        var path = Path.Combine(inputs.ContentDirectory, file);
        File.WriteAllText(path, File.ReadAllText(path).Replace(from, to, StringComparison.Ordinal));

        Assert.Contains(fault, Assert.Throws<InvalidDataException>(() => SiteBuilder.Build(inputs, folder.Sub("out"))).Message, StringComparison.Ordinal);
    }

    IReadOnlyList<LedgerEntry> Entries() => LedgerEntry.ReadAll(Path.Combine(inputs.ContentDirectory, "ledger.json"));
}
