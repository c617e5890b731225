using CreditScoring.Notebooks.Files;
using CreditScoring.Notebooks.Formatting;
using CreditScoring.Notebooks.Running;
using CreditScoring.Notebooks.Tests.Support;

namespace CreditScoring.Notebooks.Tests.Running;

public sealed class DirectiveTests
{
    [Theory]
    [InlineData("#!set --name x --value 5", "x.GetType().Name + x", "Double5")]
    [InlineData("#!set --name x --value -1e-3", "x", "-0.001")]
    [InlineData("#!set --name x --value \"5\"", "x.GetType().Name + x", "String5")]
    [InlineData("#!set --name x --value \"one two\"", "x", "one two")]
    [InlineData("#!set --name x --value https://example.com", "x", "https://example.com")]
    [InlineData("#!set --name x --value true", "!x", "false")]
    [InlineData("#!set --value {\"a\": [1, 2]} --name x", "x.RootElement.GetProperty(\"a\")[1].GetInt32()", "2")]
    [InlineData("#!set --name x --value null", "x", "null")]
    public async Task Set_declares_a_variable_of_the_type_of_its_json(string directive, string code, string text) =>
        Assert.Equal([text], await Some.Texts($"{directive}\n{code}"));

    [Fact]
    public async Task Set_copies_a_variable_or_takes_it_as_it_is()
    {
        string[] cells = ["var list = new List<int> { 1 };\nvar rate = 0.25f;", "#!set --name copy --value @csharp:list", "#!set --name same --value @csharp:list --byref"];

        Assert.Equal(["JsonDocument True"], await Some.Texts([.. cells, "$\"{copy.GetType().Name} {same == list}\""]));
        Assert.Equal(["0.25"], await Some.Texts([.. cells, "#!share --from csharp rate --as twice\ntwice"]));
    }

    [Fact]
    public async Task A_value_is_shared_as_a_text_or_as_json_when_asked()
    {
        string[] cells = ["#!value --name raw\n[1, 2]\n\n#not a directive", "#!value --name list --mime-type application/json\n[1, 2]"];

        Assert.Equal(["[1, 2]\n\n#not a directive"], await Some.Texts([.. cells, "#!share --from value raw\nraw"]));
        Assert.Equal(["2"], await Some.Texts([.. cells, "#!set --name l --value @value:list\nl.RootElement.GetArrayLength()"]));
    }

    [Fact]
    public async Task A_value_comes_from_a_file_beside_the_notebook_and_is_shown_by_its_media_type()
    {
        using var folder = new TemporaryFolder();
        folder.Write("page.html", "<b>x</b>");
        var result = await NotebookRunner.RunAsync(
            folder.Write("n.dib", "#!value\n\n#!value --name page --from-file page.html --mime-type text/html\n\n#!csharp\n\n#!share --from value page\npage.Length"),
            new NotebookRunOptions());

        Assert.Null(result.Error);
        Assert.Equal(new NotebookOutput(NotebookOutput.Html, "<b>x</b>"), result.Cells[0].Outputs.Single());
        Assert.Equal("8", result.Cells[1].Outputs.Single().Text);
    }

    [Theory]
    [InlineData("@input:rate", "rate")]
    [InlineData("@input:\"The rate ?\"", "rate")]
    [InlineData("@input:\"The rate ?\"", "the RATE ?")]
    [InlineData("@password:{\"prompt\": \"The rate ?\", \"saveAs\": \"asked\"}", "ASKED")]
    public async Task An_input_is_given_by_the_name_of_its_variable_or_by_its_prompt(string value, string given)
    {
        var dib = Some.Dib("// parameters\nvar n = 1;", $"#!set --name rate --value {value}\nrate + n");
        var options = new NotebookRunOptions { Parameters = new Dictionary<string, string> { [given] = "a \"b\"", ["n"] = "2" } };

        Assert.Equal("a \"b\"2", (await Some.Run(dib, options)).Cells[1].Outputs.Single().Text);
    }

    [Theory]
    [InlineData("#!set --name x --value @input:\"The rate ?\"", "nobody is asked for 'The rate ?' in a run; give --parameter x=VALUE.")]
    [InlineData("#!set --value 1", "'#!set' needs '--name' with a value.")]
    [InlineData("#!set --name 1x --value 1", "'1x' is no name of a variable.")]
    [InlineData("#!set --name x --value @csharp:absent", "no cell has declared the C# variable 'absent'.")]
    [InlineData("#!set --name x --value @fsharp:y", "variables come from 'csharp' or 'value', not from 'fsharp'.")]
    [InlineData("#!share --from value x", "there is no value 'x'; a cell '#!value --name x' keeps one.")]
    [InlineData("#!share x", "'#!share' needs '--from' with a value.")]
    [InlineData("#!import absent.dib", "'absent.dib' is not there.")]
    [InlineData("#!import sample.dib", "'sample.dib' imports itself.")]
    [InlineData("#!import", "'#!import' needs the path of one file.")]
    public async Task What_a_directive_lacks_is_one_line_with_its_place(string directive, string message)
    {
        var error = (await Some.Run($"var a = 1;\n{directive}")).Error!;

        Assert.Equal(("directive", 4), (error.Kind, error.Line));
        Assert.Equal($"sample.dib(4): {message}", error.Message);
    }

    [Theory]
    [InlineData("#!who", "'#!who' is not supported; write it in C#, or remove it. Understood are #!set, #!share, #!import, #!value, #!time.")]
    [InlineData("#!set --nome x", "'#!set' has no option '--nome'; it has --name, --value, --byref, --mime-type.")]
    [InlineData("#!value --name x --from-url http://x", "'#!value' has no option '--from-url'; it has --name, --from-file, --mime-type.")]
    [InlineData("#!set --name x --value \"open", "'\"open' is neither a text in quotes nor JSON.")]
    public async Task A_directive_that_is_not_understood_says_what_is(string directive, string message)
    {
        var error = (await Some.Run($"var a = 1;\n{directive}")).Error!;

        Assert.Equal(("unsupported", 4, $"sample.dib(4): {message}"), (error.Kind, error.Line, error.Message));
    }

    [Fact]
    public async Task Lines_of_errors_hold_behind_directives()
    {
        var cell = "\n#!set --name x --value 5\n\nvar y = x;\n#!set --name z --value 6\nunknown";

        Assert.Equal(8, (await Some.Run(cell)).Error!.Line);
        Assert.Equal("sample.dib(6): DivideByZeroException: Attempted to divide by zero.",
            (await Some.Run("#!set --name x --value 5\n\n\nvar y = 1 / ((int)x - 5);")).Error!.Message);
    }

    [Fact]
    public async Task Import_runs_a_notebook_a_script_and_a_page_in_this_place()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("lib"));
        folder.Write("lib/a.dib", "#!markdown\n\n# Not shown\n\n#!csharp\n\n#!import b.csx\nvar fromA = fromB + 1;\n\"shown\"");
        folder.Write("lib/b.csx", "var fromB = 41;");
        folder.Write("c.html", "<i>c</i>");
        var result = await NotebookRunner.RunAsync(
            folder.Write("n.dib", Some.Dib("#!import lib/a.dib\n#!import \"c.html\"\nfromA")), new NotebookRunOptions());

        Assert.Null(result.Error);
        Assert.Equal(["shown", "<i>c</i>", "42"], result.Cells[0].Outputs.Select(output => output.Text));
    }

    [Fact]
    public async Task An_error_in_an_imported_file_names_its_line_and_the_error_that_of_the_notebook()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.dib", "#!csharp\n\nvar x = 1;\nvar y = unknown;");
        var path = folder.Write("n.dib", Some.Dib("1", "var z = 0;\n#!import a.dib"));

        var error = (await NotebookRunner.RunAsync(path, new NotebookRunOptions())).Error!;

        Assert.Equal(("compile", 8), (error.Kind, error.Line));
        Assert.StartsWith("a.dib(4,9): CS0103: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cells_of_html_mermaid_and_javascript_are_kept_for_the_page()
    {
        var result = await Some.Run(
            "#!csharp\n\nvar rates = new[] { 0.5, double.NaN };\n\n#!html\n\n<b>é</b>\n\n#!mermaid\n\ngraph LR\n  a --> b\n\n"
                + "#!javascript\n\n#!share --from csharp rates\n#!set --name label --value \"</script>\"\nconsole.log(rates);\n\n#!js\n\nlabel;",
            new NotebookRunOptions());

        Assert.Null(result.Error);
        Assert.Equal(
            [
                new(NotebookOutput.Html, "<b>é</b>"),
                new(NotebookOutput.Mermaid, "graph LR\n  a --> b"),
                new(NotebookOutput.JavaScript,
                    "var rates = [0.5,\"NaN\"];\nvar label = \"\\u003C/script\\u003E\";\n(async () => {\nconsole.log(rates);\n})();"),
                new(NotebookOutput.JavaScript, "(async () => {\nlabel;\n})();"),
            ],
            result.Cells.SelectMany(cell => cell.Outputs));
        Assert.All(result.Cells, cell => Assert.True(cell.HasRun));
    }

    [Fact]
    public async Task A_cell_that_asks_for_its_time_is_marked_and_its_outputs_do_not_hold_it()
    {
        var cells = (await Some.Run("#!time\nThread.Sleep(30);\n1", "2")).Cells;

        Assert.Equal([true, false], cells.Select(cell => cell.AsksForTime));
        Assert.InRange(cells[0].Elapsed, TimeSpan.FromMilliseconds(30), TimeSpan.FromMinutes(1));
        Assert.Equal(["1"], cells[0].Outputs.Select(output => output.Text));
    }

    [Fact]
    public async Task The_time_of_a_cell_is_that_of_all_its_pieces()
    {
        var result = await Some.Run(
            Some.Dib("Thread.Sleep(2000);\n#!set --name x --value 1\nThread.Sleep(2500);"),
            new NotebookRunOptions { CellTimeout = TimeSpan.FromSeconds(3) });

        Assert.Equal(("timeout", 5), (result.Error!.Kind, result.Error.Line));
    }

    [Fact]
    public void A_piece_starts_on_its_own_line() =>
        Assert.Equal(
            [(3, "a"), (5, ""), (8, "b")],
            CellStep.Split(new DibCell("csharp", "a\n#!time\n#!set --name x --value 1\n \n\nb\n\n#!time", 3), "n.dib").Select(step => (step.Line, step.Text)));
}
