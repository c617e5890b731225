using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CreditScoring.Reporting.Site;
using CreditScoring.Reporting.Tests.Support;

namespace CreditScoring.Reporting.Tests.Site;

public sealed class SiteBuilderTests : IDisposable
{
    readonly Folder folder = new();
    readonly SiteInputs inputs;

    public SiteBuilderTests() => inputs = SiteCopy.In(folder);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Two_builds_give_the_same_bytes()
    {
        var first = SiteBuilder.Build(inputs, folder.Sub("first"));
        var second = SiteBuilder.Build(inputs, folder.Sub("second"));

        Assert.Equal(first, second);
        foreach (var file in first)
            Assert.Equal(File.ReadAllBytes(Path.Combine(folder.Sub("first"), file)), File.ReadAllBytes(Path.Combine(folder.Sub("second"), file)));
    }

    [Fact]
    public void Headings_are_in_order_and_each_page_has_one_title()
    {
        foreach (var (path, page) in Pages())
        {
            var levels = page.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(heading => heading.TagName[1] - '0').ToArray();
            Assert.True(levels.Count(level => level == 1) == 1, path + " has not one h1");
            Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"{path}: h{pair.First} then h{pair.Second}"));
        }
    }

    [Fact]
    public void Every_chart_has_a_caption_and_its_table()
    {
        var figures = Pages().SelectMany(page => page.Page.QuerySelectorAll("figure:not(.cs-screen)")).ToArray();

        Assert.True(figures.Length >= 16, $"only {figures.Length} figures");
        Assert.All(figures, figure =>
        {
            Assert.NotEmpty(figure.QuerySelector("figcaption .cs-figure-title")!.TextContent);
            Assert.EndsWith(".", figure.QuerySelector("figcaption .cs-figure-finding")!.TextContent);
            Assert.NotEmpty(figure.QuerySelectorAll("details table tbody td"));
        });
    }

    [Fact]
    public void Every_picture_of_the_explorer_is_described_and_has_room_kept_for_it()
    {
        var pictures = Pages().SelectMany(page => page.Page.QuerySelectorAll(".cs-screen img")).ToArray();

        Assert.True(pictures.Length >= 60, $"only {pictures.Length} pictures");
        Assert.All(pictures, picture =>
        {
            Assert.NotEmpty(picture.GetAttribute("alt")!);
            Assert.True(int.Parse(picture.GetAttribute("width")!, CultureInfo.InvariantCulture) >= 390);
            Assert.True(int.Parse(picture.GetAttribute("height")!, CultureInfo.InvariantCulture) >= 120);
        });
    }

    [Fact]
    public void Every_page_has_a_language_a_skip_link_a_translation_and_says_where_its_numbers_come_from()
    {
        foreach (var (path, page) in Pages())
        {
            var isEnglish = path.StartsWith("en/", StringComparison.Ordinal);
            Assert.Equal(isEnglish ? "en" : "fr", page.DocumentElement.GetAttribute("lang"));
            Assert.Equal("#cs-content", page.QuerySelector("body > a")!.GetAttribute("href"));
            Assert.Empty(page.QuerySelectorAll("link[hreflang]")); // an address that is not known is not told
            Assert.Equal(isEnglish ? "fr" : "en", page.QuerySelector(".cs-language")!.GetAttribute("hreflang"));
            Assert.Contains(isEnglish ? "Synthetic data: 20,000" : "Données synthétiques\u00a0: 20\u202f000", page.QuerySelector(".cs-data-note")!.TextContent);
            Assert.DoesNotContain("{m:", page.Body!.TextContent);
        }
    }

    [Fact]
    public void A_site_that_knows_where_it_will_stand_tells_the_address_of_each_page_in_both_languages()
    {
        SiteBuilder.Build(inputs with { Address = new Uri("https://note.example/") }, folder.Sub("out"));
        var page = Read("en/method.html");

        Assert.Equal("https://note.example/en/method.html", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal("https://note.example/methode.html", page.QuerySelector("link[hreflang=fr]")!.GetAttribute("href"));
    }

    [Fact]
    public void The_page_shown_is_marked_in_the_navigation()
    {
        SiteBuilder.Build(inputs, folder.Sub("out"));

        Assert.Equal("Méthode", Read("methode.html").QuerySelector("nav [aria-current=page]")!.TextContent);
        Assert.Equal("Carnets", Read("notebooks/01-exploration.html").QuerySelector("nav [aria-current=true]")!.TextContent);
    }

    [Fact]
    public void Both_languages_cite_the_same_references_in_the_same_order()
    {
        SiteBuilder.Build(inputs, folder.Sub("out"));
        var french = References("methode.html");

        Assert.True(french.Length >= 8);
        Assert.Equal(french, References("en/method.html"));

        string[] References(string page) => [.. Read(page).QuerySelectorAll(".cs-references li").Select(item => item.Id!)];
    }

    [Fact]
    public void A_reference_cited_in_one_language_only_fails()
    {
        File.AppendAllText(Path.Combine(inputs.ContentDirectory, "en", "model-card.md"), "\nSee [@ke2017].\n");

        Assert.Contains("site/content/en/model-card.md does not cite the same references", Fault());
    }

    [Fact]
    public void The_dictionary_has_a_row_for_each_feature()
    {
        SiteBuilder.Build(inputs, folder.Sub("out"));

        Assert.Equal(Some.Features.Count, Read("dictionnaire.html").QuerySelectorAll(".cs-dictionary tbody tr").Length);
        Assert.Contains("plus long retard de paiement", Read("dictionnaire.html").GetElementById("I_LATE_MAX")!.TextContent);
    }

    [Fact]
    public void The_reference_of_the_service_has_every_request_and_leads_to_every_schema()
    {
        SiteBuilder.Build(inputs, folder.Sub("out"));
        var reference = ApiReference.Read(Path.Combine(inputs.ContentDirectory, "api.json"))!;
        var page = Read("en/api.html");

        Assert.True(reference.Operations.Count > 10);
        Assert.All(reference.Operations, operation => Assert.Equal(operation.Answers.Select(answer => answer.Status).Order(StringComparer.Ordinal), operation.Answers.Select(answer => answer.Status)));
        Assert.Equal(reference.Operations.Count + reference.Schemas.Count, page.QuerySelectorAll(".cs-api").Length);
        Assert.Equal("#schema-ScoreResponse", page.QuerySelectorAll(".cs-api a").First(link => link.TextContent == "ScoreResponse").GetAttribute("href"));
        Assert.Contains("Probability of default, in [0, 1].", page.GetElementById("schema-ScoreResponse")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_ends_with_its_conclusions_each_leading_to_what_would_refute_it()
    {
        SiteBuilder.Build(inputs, folder.Sub("out"));

        Assert.Equal("what-would-refute.html#calibrated", Read("en/evaluation.html").QuerySelector(".cs-refutations a")!.GetAttribute("href"));
        Assert.Null(Read("en/glossary.html").QuerySelector(".cs-refutations"));
    }

    [Fact]
    public void A_model_that_no_registry_has_numbered_is_said_so()
    {
        SiteBuilder.Build(inputs, folder.Sub("out"));
        Assert.Contains("the model home-credit, version 2026-11-22.", Read("en/method.html").QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        var metrics = folder.Sub("unnumbered.json");
        File.WriteAllText(metrics, File.ReadAllText(Project.Metrics).Replace("\"version\": \"2026-11-22\",", "", StringComparison.Ordinal));
        SiteBuilder.Build(inputs with { MetricsFile = metrics, ModelName = "trial" }, folder.Sub("out"));
        Assert.Contains("le modèle «\u00a0trial\u00a0», qui n’est dans aucun registre.", Read("methode.html").QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Model card of “trial”, which is in no registry", Read("en/model-card.html").QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public void A_notebook_loses_its_script_and_gains_the_layout()
    {
        SiteBuilder.Build(inputs, folder.Sub("out"));
        var page = Read("en/notebooks/01-exploration.html");

        Assert.Equal("Qui fait défaut ?", page.QuerySelector("main [lang=fr] h1")!.TextContent);
        Assert.DoesNotContain("alert", page.DocumentElement.OuterHtml);
    }

    [Fact]
    public void Records_and_changes_are_shown_in_both_languages()
    {
        SiteCopy.Write(Path.Combine(inputs.ContentDirectory, "decisions", "9999-a-test.md"), "# A test\n\nWith 12 % typed, see [the method](../en/method.md).\n");
        SiteCopy.Write(Path.Combine(inputs.ContentDirectory, "changelog.md"), "# Changelog\n\n## 0.1.0\n\nAUC 0.75 to 0.76.\n");
        SiteBuilder.Build(inputs, folder.Sub("out"));

        Assert.Equal("A test", Read("decisions/9999-a-test.html").QuerySelector("main [lang=en] h1")!.TextContent);
        Assert.Equal("../methode.html", Read("decisions/9999-a-test.html").QuerySelector("main p:not(.cs-only-in) a")!.GetAttribute("href"));
        Assert.Contains("A test", Read("en/decisions/index.html").QuerySelector(".cs-list")!.TextContent);
        Assert.Equal("Changements", Read("changelog.html").QuerySelector("nav [aria-current]")!.TextContent);
    }

    [Fact]
    public void A_failed_build_names_every_fault_and_leaves_the_earlier_site()
    {
        SiteBuilder.Build(inputs, folder.Sub("out"));
        var before = File.ReadAllText(folder.Sub("out/index.html"));
        var page = Path.Combine(inputs.ContentDirectory, "fr", "index.md");
        var line = File.ReadAllLines(page).Length + 2;
        File.AppendAllText(page, "\nUne AUC de {m:auc.gone}, soit 0,9. [x](gone.md)\n\n{figure:gone}\n");

        var fault = Fault();

        Assert.Contains($"site/content/fr/index.md, line {line}: unknown number 'auc.gone'", fault);
        Assert.Contains($"site/content/fr/index.md, line {line}: the figure '0,9' is typed", fault);
        Assert.Contains("no content file is named gone.md", fault);
        Assert.Contains("{figure:gone} is unknown", fault);
        Assert.Equal(before, File.ReadAllText(folder.Sub("out/index.html")));
        Assert.False(Directory.Exists(folder.Sub("out.new")));
    }

    [Fact]
    public void A_folder_that_is_not_a_site_is_never_replaced()
    {
        SiteCopy.Write(folder.Sub("out/thesis.txt"), "years of work");

        Assert.Contains("is not a site", Assert.Throws<IOException>(() => SiteBuilder.Build(inputs, folder.Sub("out"))).Message);
        Assert.True(File.Exists(folder.Sub("out/thesis.txt")));
    }

    [Fact]
    public void Says_what_to_run_when_the_chart_library_is_absent()
    {
        Directory.Delete(Path.Combine(inputs.SiteDirectory, "node_modules"), recursive: true);

        Assert.Contains("npm ci --prefix site", Assert.Throws<FileNotFoundException>(() => SiteBuilder.Build(inputs, folder.Sub("out"))).Message);
    }

    string Fault() => Assert.Throws<InvalidDataException>(() => SiteBuilder.Build(inputs, folder.Sub("out"))).Message;

    IDocument Read(string path) => new HtmlParser().ParseDocument(File.ReadAllText(Path.Combine(folder.Sub("out"), path)));

    List<(string Path, IDocument Page)> Pages() =>
        [.. SiteBuilder.Build(inputs, folder.Sub("out")).Where(file => file.EndsWith(".html", StringComparison.Ordinal)).Select(file => (file, Read(file)))];
}
