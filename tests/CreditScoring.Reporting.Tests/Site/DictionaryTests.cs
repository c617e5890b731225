using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CreditScoring.Reporting.Site;
using CreditScoring.Reporting.Tests.Support;

namespace CreditScoring.Reporting.Tests.Site;

public sealed class DictionaryTests : IDisposable
{
    readonly Folder folder = new();
    readonly SiteInputs inputs;

    public DictionaryTests() => inputs = SiteCopy.In(folder);

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("dictionnaire.html", "Répartition\u00a0: médiane ", "défauts\u00a0: ")]
    [InlineData("en/dictionary.html", "Distribution: median ", "default rate ")]
    public void Each_measured_feature_has_a_small_picture_with_its_words(string path, string distribution, string rates)
    {
        var rows = Measured(path).QuerySelectorAll(".cs-dictionary tbody tr");

        Assert.All(rows.SkipLast(1), row =>
        {
            var glyph = row.QuerySelector("svg.cs-glyph")!;
            Assert.True(glyph.OuterHtml.Length < 1024, $"{row.Id}: {glyph.OuterHtml.Length} characters");
            Assert.Equal("img", glyph.GetAttribute("role"));
            Assert.NotEmpty(glyph.GetAttribute("aria-label")!);
        });
        var external = rows[0].QuerySelector("svg.cs-glyph")!.GetAttribute("aria-label")!;
        Assert.StartsWith(distribution, external, StringComparison.Ordinal);
        Assert.Contains(rates, external, StringComparison.Ordinal);
    }

    [Fact]
    public void A_feature_tells_its_missing_share_its_AUC_with_the_interval_and_the_direction_seen()
    {
        var row = Measured("dictionnaire.html").GetElementById("EXT_MEAN")!;

        Assert.Matches(@"^(9|10|11),\d\u202f%$", row.QuerySelector("td[data-label='Sans valeur']")!.TextContent);
        Assert.Matches(@"^0,[6-9]\d\d 0,[6-9]\d\d à 0,[6-9]\d\d ↓ plus sûr$", row.QuerySelector("td[data-label='AUC seule']")!.TextContent);
        Assert.Contains("attendu\u00a0: ↓ plus sûr", row.QuerySelector("td[data-label='Classe et sens attendu']")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_feature_that_says_nothing_is_said_to_be_no_better_than_chance() =>
        Assert.Contains(
            Measured("en/dictionary.html").QuerySelectorAll(".cs-auc-direction"), direction => direction.TextContent == "no better than chance");

    [Fact]
    public void What_was_not_measured_is_said_so() =>
        Assert.Contains("non mesurée", Measured("dictionnaire.html").GetElementById("I_LATE_MAX")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public void What_the_data_are_is_said_next_to_the_measures()
    {
        var note = Measured("dictionnaire.html").QuerySelector("main .cs-data-note")!;
        Assert.Contains("Données synthétiques\u00a0: mesures sur 2\u202f000 clients simulés", note.TextContent, StringComparison.Ordinal);
        Assert.Equal("data/features.json", note.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains(
            "Synthetic data: measured on 2,000 simulated clients", Read("en/dictionary.html").QuerySelector("main .cs-data-note")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllBytes(folder.Sub("profiles.json")), File.ReadAllBytes(folder.Sub("out/data/features.json")));
    }

    [Fact]
    public void A_build_without_profiles_says_that_it_has_none_and_keeps_the_catalog()
    {
        SiteBuilder.Build(inputs, folder.Sub("out"));
        var page = Read("en/dictionary.html");

        Assert.Contains("has not measured the features", page.QuerySelector("main .cs-no-profiles")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main .cs-glyph"));
        Assert.Equal(3, page.QuerySelector(".cs-dictionary thead tr")!.Children.Length);
        Assert.False(File.Exists(folder.Sub("out/data/features.json")));
    }

    [Fact]
    public void A_row_carries_what_the_page_filters_and_sorts_by_in_both_languages()
    {
        string[] expected = ["bureau + bureau_balance", "held", "core"];
        Measured("dictionnaire.html");

        foreach (var path in (string[])["dictionnaire.html", "en/dictionary.html"])
        {
            var data = Read(path).GetElementById("B_DEBT_SUM")!;
            Assert.Equal(expected, new[] { "data-table", "data-class", "data-tier" }.Select(data.GetAttribute));
            Assert.Matches(@"^0\.\d+$", data.GetAttribute("data-auc"));
            Assert.Matches(@"^0\.\d+$", data.GetAttribute("data-missing"));
        }
    }

    [Fact]
    public void Says_how_to_write_the_profiles_when_they_are_absent()
    {
        var fault = Assert.Throws<FileNotFoundException>(() => SiteBuilder.Build(inputs with { ProfilesFile = folder.Sub("gone.json") }, folder.Sub("out")));

        Assert.Contains("credit features --profiles", fault.Message, StringComparison.Ordinal);
    }

    IDocument Measured(string path)
    {
        SiteBuilder.Build(inputs with { ProfilesFile = SomeProfiles.Write(folder.Sub("profiles.json")) }, folder.Sub("out"));

        return Read(path);
    }

    IDocument Read(string path) => new HtmlParser().ParseDocument(File.ReadAllText(Path.Combine(folder.Sub("out"), path)));
}
