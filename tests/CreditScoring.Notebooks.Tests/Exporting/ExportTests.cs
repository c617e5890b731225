using System.Text.Json;
using System.Text.RegularExpressions;
using CreditScoring.Notebooks.Exporting;
using CreditScoring.Notebooks.Formatting;
using CreditScoring.Notebooks.Running;
using CreditScoring.Notebooks.Tests.Support;

namespace CreditScoring.Notebooks.Tests.Exporting;

public sealed class ExportTests
{
    [Fact]
    public void A_failure_that_was_announced_is_shown_and_tagged_and_stops_nothing()
    {
        var error = new NotebookError("exception", "n.dib(2): Exception: <no>", 2);
        var notebook = new NotebookResult(
            "n", [new CellResult("csharp", "Fail();", 2, [], null, true) { ExpectedError = error }, new CellResult("csharp", "1", 4, [], null, false)]);
        var page = HtmlExport.ToText(notebook);
        using var ipynb = JsonDocument.Parse(IpynbExport.ToText(notebook));
        using var json = JsonDocument.Parse(JsonExport.ToText(notebook));

        Assert.Contains("<strong>This cell fails, as it announces.</strong>\nn.dib(2): Exception: &lt;no&gt;</pre>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Not run", page, StringComparison.Ordinal);
        var cell = ipynb.RootElement.GetProperty("cells")[0];
        Assert.Equal("raises-exception", cell.GetProperty("metadata").GetProperty("tags")[0].GetString());
        Assert.Equal("error", cell.GetProperty("outputs")[0].GetProperty("output_type").GetString());
        Assert.True(json.RootElement.GetProperty("succeeded").GetBoolean());
        Assert.Equal(2, json.RootElement.GetProperty("cells")[0].GetProperty("expectedError").GetProperty("line").GetInt32());
    }

    [Fact]
    public void A_page_keeps_scripts_and_diagrams_as_they_are_and_no_text_ends_a_script()
    {
        var page = HtmlExport.ToText(new NotebookResult(
            "n",
            [
                new CellResult("mermaid", "a-->b", 1, [new NotebookOutput(NotebookOutput.Mermaid, "a-->b")], null, true),
                new CellResult("javascript", "x", 2, [new NotebookOutput(NotebookOutput.JavaScript, "f('</SCRIPT>');")], null, true),
            ]));

        Assert.Contains("<code class=\"language-mermaid\">a--&gt;b</code>", page, StringComparison.Ordinal);
        Assert.Contains("<pre class=\"cs-output mermaid\">a--&gt;b</pre>", page, StringComparison.Ordinal);
        Assert.Contains("<script>\nf('<\\/script>');\n</script>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_json_is_the_approved_one() => Golden.Matches("sample.json", JsonExport.ToText(Some.FailedNotebook()));

    [Fact]
    public void The_page_is_the_approved_one() => Golden.Matches("sample.html", HtmlExport.ToText(Some.FailedNotebook(), "fr"));

    [Fact]
    public void The_ipynb_is_the_approved_one() => Golden.Matches("sample.ipynb", IpynbExport.ToText(Some.FailedNotebook()));

    [Fact]
    public void The_page_takes_html_outputs_as_they_are_and_adds_no_script()
    {
        var figure = "<div data-figure><script type=\"application/json\">{\"data\":[\"<&\"]}</script></div>";
        var page = HtmlExport.ToText(Notebook(new CellResult("csharp", "x", 1, [new NotebookOutput("text/html", figure)], null, true)));

        Assert.Contains(figure, page, StringComparison.Ordinal);
        Assert.Equal(1, page.Split("<script").Length - 1);
        Assert.DoesNotContain("http", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_encodes_code_text_and_errors()
    {
        var page = HtmlExport.ToText(Notebook(new CellResult(
            "csharp", "a<b>", 1, [new NotebookOutput("text/plain", "<i>&")], new NotebookError("exception", "<u>", 1), true)));

        Assert.Contains("a&lt;b&gt;", page, StringComparison.Ordinal);
        Assert.Contains("&lt;i&gt;&amp;", page, StringComparison.Ordinal);
        Assert.Contains("&lt;u&gt;", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_speaks_english_or_french_and_refuses_other_languages()
    {
        Assert.StartsWith("<!doctype html>\n<html lang=\"en\">", HtmlExport.ToText(Some.FailedNotebook()), StringComparison.Ordinal);

        var error = Assert.Throws<ArgumentException>(() => HtmlExport.ToText(Some.FailedNotebook(), "de"));
        Assert.Contains("'de'", error.Message, StringComparison.Ordinal);
    }

    // Rules of nbformat.v4.5.schema.json: required keys of each kind of cell and output, the pattern and uniqueness of ids, what a bundle holds.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_ipynb_keeps_the_rules_of_its_schema(bool everyKind)
    {
        using var document = JsonDocument.Parse(IpynbExport.ToText(everyKind ? Some.EveryKind() : Some.FailedNotebook()));
        var root = document.RootElement;

        Assert.Equal(["cells", "metadata", "nbformat", "nbformat_minor"], Keys(root));
        Assert.Equal((4, 5), (root.GetProperty("nbformat").GetInt32(), root.GetProperty("nbformat_minor").GetInt32()));
        foreach (var cell in root.GetProperty("cells").EnumerateArray())
        {
            Assert.Matches(new Regex("^[a-zA-Z0-9-_]{1,64}$"), cell.GetProperty("id").GetString());
            Assert.All(cell.GetProperty("source").EnumerateArray(), line => Assert.Equal(JsonValueKind.String, line.ValueKind));
            Assert.Equal(
                cell.GetProperty("cell_type").GetString() == "markdown"
                    ? ["cell_type", "id", "metadata", "source"]
                    : ["cell_type", "execution_count", "id", "metadata", "outputs", "source"],
                Keys(cell));
            foreach (var output in cell.TryGetProperty("outputs", out var outputs) ? outputs.EnumerateArray().ToList() : [])
            {
                Assert.Equal(
                    output.GetProperty("output_type").GetString() == "error"
                        ? ["ename", "evalue", "output_type", "traceback"]
                        : ["data", "metadata", "output_type"],
                    Keys(output));
                Assert.All(output.TryGetProperty("data", out var data) ? data.EnumerateObject().ToList() : [], HoldsLinesOrJson);
            }

            if (cell.TryGetProperty("execution_count", out var count))
                Assert.True(count.ValueKind == JsonValueKind.Null || count.GetInt32() > 0);
        }

        var ids = root.GetProperty("cells").EnumerateArray().Select(cell => cell.GetProperty("id").GetString()).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    // A media type's text is an array of lines, or any JSON when the type is JSON's.
    static void HoldsLinesOrJson(JsonProperty bundle)
    {
        Assert.Matches(new Regex("^[a-z]+/[a-z0-9.+-]+$"), bundle.Name);
        if (bundle.Name != NotebookOutput.Json)
            Assert.All(bundle.Value.EnumerateArray(), line => Assert.Equal(JsonValueKind.String, line.ValueKind));
    }

    [Fact]
    public void What_Jupyter_may_not_draw_has_a_text_beside_it_and_each_cell_keeps_its_kernel()
    {
        using var document = JsonDocument.Parse(IpynbExport.ToText(Some.EveryKind()));
        var cells = document.RootElement.GetProperty("cells").EnumerateArray().ToList();

        Assert.Equal(
            ["application/json+text/plain", "application/javascript", "text/html", "text/vnd.mermaid+text/plain"],
            cells.Select(cell => string.Join('+', cell.GetProperty("outputs")[0].GetProperty("data").EnumerateObject().Select(bundle => bundle.Name))));
        Assert.Equal(2, cells[0].GetProperty("outputs")[0].GetProperty("data").GetProperty("application/json").GetProperty("a")[1].GetInt32());
        Assert.Equal(
            ["javascript", "html", "mermaid"],
            cells.Skip(1).Select(cell => cell.GetProperty("metadata").GetProperty("polyglot_notebook").GetProperty("kernelName").GetString()));
    }

    [Fact]
    public void The_id_of_a_cell_stays_when_another_is_put_before_it()
    {
        var notebook = Some.FailedNotebook();
        var longer = notebook with { Cells = [new CellResult("markdown", "New.", 1, [], null, false), .. notebook.Cells] };

        Assert.Equal(Ids(notebook), Ids(longer).Skip(1));

        static IEnumerable<string?> Ids(NotebookResult notebook)
        {
            using var document = JsonDocument.Parse(IpynbExport.ToText(notebook));

            return [.. document.RootElement.GetProperty("cells").EnumerateArray().Select(cell => cell.GetProperty("id").GetString())];
        }
    }

    static NotebookResult Notebook(params CellResult[] cells) => new("n", cells);

    static IEnumerable<string> Keys(JsonElement element) => element.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal);
}
