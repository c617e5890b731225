using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CreditScoring.Reporting.Site;
using CreditScoring.Reporting.Tests.Support;

namespace CreditScoring.Reporting.Tests.Site;

public sealed class NumberedTablesTests
{
    const string Region = "<div class=\"cs-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Delays\">\n<table class=\"cs-table\"></table></div>";

    [Fact]
    public void Tables_are_numbered_as_they_come_whether_written_or_computed_and_the_text_refers_to_them()
    {
        var written = NumberedTables.Caption("table:rules|The rules")! + Region.Replace("Delays", "Table 1", StringComparison.Ordinal);
        var (html, fault) = Number(NumberedTables.Name(Region + Region, "drift-alarms") + written + "{ref:table:rules}, {ref:table:drift-alarms-2}");
        var page = new HtmlParser().ParseDocument(html);

        Assert.Equal("", fault);
        Assert.Equal(["Table 1. Delays", "Table 2. Delays", "Table 3. The rules"], page.QuerySelectorAll(".cs-table-caption").Select(caption => caption.TextContent));
        Assert.Equal(["#table-rules table\u00a03", "#table-drift-alarms-2 table\u00a02"], page.QuerySelectorAll("a").Select(link => $"{link.GetAttribute("href")} {link.TextContent}"));
        Assert.All(page.QuerySelectorAll("table, [role=region]"), element => Assert.NotNull(page.GetElementById(element.GetAttribute("aria-labelledby")!)));
    }

    [Fact]
    public void The_data_of_a_figure_have_the_number_of_the_figure()
    {
        var figure = $"<figure class=\"cs-figure\" id=\"figure-roc\">{Region}</figure>";

        Assert.Equal(figure, Number(NumberedTables.Name(figure, "figure:roc")).Html);
    }

    [Theory]
    [InlineData(Region, "a table has no caption")]
    [InlineData("{table:rules|The rules}", "no table follows")]
    [InlineData("{ref:table:rules}", "refers to no table of this page")]
    public void A_table_without_a_caption_a_caption_without_a_table_and_a_reference_to_none_are_faults(string text, string fault) =>
        Assert.Contains(fault, Number(text.StartsWith("{table:", StringComparison.Ordinal) ? NumberedTables.Caption(text[1..^1])! : text).Fault, StringComparison.Ordinal);

    [Fact]
    public void Every_table_of_the_note_has_its_number_the_same_in_both_languages()
    {
        using var folder = new Folder();
        var inputs = SiteCopy.In(folder);
        SiteBuilder.Build(inputs, folder.Sub("out"));
        var notes = ContentFile.ReadAll(inputs.ContentDirectory, new Faults()).Where(file => file.IsNote && file.Language == ReportLanguage.French).ToList();
        var other = ContentFile.ReadAll(inputs.ContentDirectory, new Faults()).Where(file => file.Language == ReportLanguage.English).ToDictionary(file => file.Key, StringComparer.Ordinal);

        var captions = 0;
        foreach (var note in notes)
        {
            var (french, english) = (Read(folder, note.Path), Read(folder, other[note.Key].Path));
            var numbers = Captions(french, "Tableau");
            captions += numbers.Count;
            Assert.Equal(numbers, Captions(english, "Table"));
            Assert.Equal(Enumerable.Range(1, numbers.Count), numbers.Select(caption => caption.Number));
            Assert.Equal(numbers.Count, french.QuerySelectorAll("main table").Count(table => table.Closest("figure") is null && table.Closest(".cs-dictionary") is null));
        }

        Assert.True(captions >= 40, $"only {captions} tables");
    }

    static List<(string Id, int Number)> Captions(IDocument page, string word) =>
    [
        .. page.QuerySelectorAll(".cs-table-caption").Select(caption =>
            (caption.Id!, int.Parse(caption.QuerySelector(".cs-table-number")!.TextContent.Replace(word + " ", "", StringComparison.Ordinal).TrimEnd('.'), System.Globalization.CultureInfo.InvariantCulture))),
    ];

    static IDocument Read(Folder folder, string path) => new HtmlParser().ParseDocument(File.ReadAllText(folder.Sub("out/" + path)));

    static (string Html, string Fault) Number(string html)
    {
        var faults = new Faults();
        var numbered = NumberedTables.Number(html, ReportLanguage.English, "page.md", faults);
        try
        {
            faults.ThrowIfAny();
        }
        catch (InvalidDataException fault)
        {
            return (numbered, fault.Message);
        }

        return (numbered, "");
    }
}
