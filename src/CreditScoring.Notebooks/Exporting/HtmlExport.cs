using System.Text;
using CreditScoring.Notebooks.Files;
using CreditScoring.Notebooks.Formatting;
using CreditScoring.Notebooks.Running;
using Markdig;

namespace CreditScoring.Notebooks.Exporting;

/// <summary>A notebook that ran, as one readable page without script but that of its JavaScript cells.</summary>
public static class HtmlExport
{
    static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseFootnotes()
        .UseAutoIdentifiers()
        .UseEmphasisExtras()
        .Build();

    /// <summary>The whole page: prose, code folded away, outputs open, its stylesheet inside.</summary>
    /// <param name="notebook">The notebook and what its cells showed; outputs of type <c>text/html</c> enter the page as they are.</param>
    /// <param name="language">Language of the notebook's prose, <c>en</c> or <c>fr</c>; the page's own few words follow it.</param>
    /// <exception cref="ArgumentException"><paramref name="language"/> is another language.</exception>
    public static string ToText(NotebookResult notebook, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(notebook);

        var words = PageWords.In(language);
        var page = new StringBuilder()
            .Append("<!doctype html>\n<html lang=\"").Append(language).Append("\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append("<title>").Append(Markup.Encode(notebook.Title)).Append("</title>\n")
            .Append("<style>\n").Append(PageStyle.Css).Append("</style>\n</head>\n<body>\n<main>\n");

        var wasStopped = false;
        foreach (var cell in notebook.Cells)
        {
            page.Append(cell.Kind == Kernels.Markdown ? Prose(cell) : Code(cell, words, wasStopped));
            wasStopped |= cell.Error is not null;
        }

        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    static string Prose(CellResult cell) => $"<section class=\"cs-prose\">\n{Markdown.ToHtml(cell.Source, Pipeline)}</section>\n";

    static string Code(CellResult cell, PageWords words, bool wasStopped)
    {
        var html = new StringBuilder("<section class=\"cs-cell\">\n<details")
            .Append(cell.Error is null ? "" : " open").Append("><summary>").Append(words.Code).Append("</summary>\n")
            .Append("<pre tabindex=\"0\"><code class=\"language-").Append(cell.Kind).Append("\">")
            .Append(Markup.Encode(cell.Source)).Append("</code></pre>\n</details>\n");

        foreach (var output in cell.Outputs)
        {
            html.Append(Output(output)).Append('\n');
        }

        if ((cell.Error ?? cell.ExpectedError) is { } error)
        {
            var (style, what) = cell.Error is null ? ("cs-expected", words.FailedAsAnnounced) : ("cs-error", words.Failed);
            html.Append($"<pre class=\"{style}\"><strong>{what}</strong>\n{Markup.Encode(error.Message)}</pre>\n");
        }
        else if (wasStopped)
        {
            html.Append("<p class=\"cs-more\">").Append(words.NotRun).Append("</p>\n");
        }

        return html.Append("</section>\n").ToString();
    }

    static string Output(NotebookOutput output) => output.Mime switch
    {
        NotebookOutput.Html => $"<div class=\"cs-output\">\n{output.Text}\n</div>",
        NotebookOutput.JavaScript => $"<script>\n{output.Text.Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase)}\n</script>",
        // The class is the one that Mermaid's own script looks for; without it the diagram reads as its text.
        NotebookOutput.Mermaid => $"<pre class=\"cs-output mermaid\">{Markup.Encode(output.Text)}</pre>",
        _ => $"<pre class=\"cs-output\">{Markup.Encode(output.Text)}</pre>",
    };
}
