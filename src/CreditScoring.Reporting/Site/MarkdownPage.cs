using System.Globalization;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CreditScoring.Reporting.Site;

// Markdown to HTML: tables, ids on headings, numbered sections where asked, tables that scroll on narrow screens.
sealed partial class MarkdownPage
{
    readonly MarkdownPipeline pipeline =
        new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers().UseFootnotes().UseDefinitionLists().Build();

    public string Inline(string markdown)
    {
        var html = Markdown.ToHtml(markdown, pipeline).Trim();

        return html.StartsWith("<p>", StringComparison.Ordinal) ? html[3..^4] : html;
    }

    public (string Html, IReadOnlyList<PageHeading> Headings) Render(string markdown, bool isNumbered, Func<string, string> link, bool isFrench)
    {
        var document = Markdown.Parse(markdown, pipeline);
        var headings = new List<PageHeading>();
        var (section, part) = (0, 0);
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            var number = "";
            if (heading.Level == 2)
                (section, part, number) = (section + 1, 0, (section + 1).ToString(CultureInfo.InvariantCulture));
            else if (heading.Level == 3)
                number = string.Create(CultureInfo.InvariantCulture, $"{section}.{++part}");

            headings.Add(new PageHeading(heading.Level, heading.GetAttributes().Id ?? "", TextOf(heading.Inline), isNumbered ? number : ""));
            if (isNumbered && number.Length > 0)
                heading.Inline?.FirstChild?.InsertBefore(new HtmlInline($"<span class=\"cs-section-number\">{number}</span> "));
        }

        foreach (var one in document.Descendants<LinkInline>())
            if (one is { IsImage: false, Url: { } url })
                one.Url = link(url);

        using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        pipeline.Setup(renderer);
        renderer.Render(document);
        var table = 0;
        var html = Table().Replace(EmptyHeading().Replace(writer.ToString(), "<td></td>"), found => found.Value == "</table>"
            ? "</table></div>"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"<div class=\"cs-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{(isFrench ? "Tableau" : "Table")} {++table}\"><table class=\"cs-table\">"));

        return (html, headings);
    }

    static string TextOf(ContainerInline? inline) =>
        inline is null ? "" : string.Concat(inline.Descendants<LeafInline>().Select(leaf => leaf switch
        {
            LiteralInline literal => literal.Content.ToString(),
            CodeInline code => code.Content,
            _ => "",
        }));

    // A corner without a word is no heading.
    [GeneratedRegex("<th[^>]*></th>")]
    private static partial Regex EmptyHeading();

    [GeneratedRegex("</?table>")]
    private static partial Regex Table();
}
