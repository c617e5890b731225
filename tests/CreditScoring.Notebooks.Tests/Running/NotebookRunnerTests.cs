using CreditScoring.Notebooks.Formatting;
using CreditScoring.Notebooks.Running;
using CreditScoring.Notebooks.Tests.Support;

namespace CreditScoring.Notebooks.Tests.Running;

public sealed class NotebookRunnerTests
{
    [Fact]
    public async Task Keeps_variables_functions_and_usings_from_cell_to_cell() =>
        Assert.Equal(
            ["42"],
            await Some.Texts("using static System.Math;\nvar x = 40;", "int Twice(int n) => 2 * n;", "x += Twice((int)Sqrt(1));", "x"));

    [Fact]
    public async Task Awaits_at_top_level() =>
        Assert.Equal(["3"], await Some.Texts("var n = await Task.FromResult(3);", "await Task.Yield();\nawait Task.FromResult(n)"));

    [Fact]
    public async Task Shows_the_trailing_value_and_tells_null_from_nothing()
    {
        Assert.Equal(["1.5"], await Some.Texts("1.5"));
        Assert.Equal(["null"], await Some.Texts("(string?)null"));
        Assert.Empty(await Some.Texts("var x = 1;"));
        Assert.Empty(await Some.Texts("int Twice(int n) => 2 * n;"));
        Assert.Equal(["said"], await Some.Texts("Console.WriteLine(\"said\")"));
        Assert.Empty(await Some.Texts("_ = 1 + 1;"));
    }

    [Fact]
    public async Task Shows_console_text_and_values_in_the_order_they_came()
    {
        var outputs = (await Some.Run(
            "Console.Write(\"a\"); Console.Error.WriteLine(\"b\");\ndisplay(1);\nConsole.WriteLine(\"c\");\ndisplay(HTML(\"<i>d</i>\"));\n\"e\""))
            .Cells[0].Outputs;

        Assert.Equal(
            [
                new NotebookOutput("text/plain", "ab"),
                new NotebookOutput("text/plain", "1"),
                new NotebookOutput("text/plain", "c"),
                new NotebookOutput("text/html", "<i>d</i>"),
                new NotebookOutput("text/plain", "e"),
            ],
            outputs);
    }

    [Fact]
    public async Task Captures_the_console_of_tasks_and_threads_in_their_own_cell()
    {
        var texts = await Some.Texts("await Task.Run(() => Console.WriteLine(\"task\"));\nParallel.For(0, 4, _ => Console.Write(\"p\"));");

        Assert.Equal(["task\npppp"], texts);
    }

    [Fact]
    public async Task Two_notebooks_in_one_process_do_not_mix_their_consoles()
    {
        var first = Some.Texts("for (var i = 0; i < 50; i++) { Console.Write(\"a\"); await Task.Yield(); }");
        var second = Some.Texts("for (var i = 0; i < 50; i++) { Console.Write(\"b\"); await Task.Yield(); }");

        Assert.Equal([new string('a', 50)], await first);
        Assert.Equal([new string('b', 50)], await second);
    }

    [Fact]
    public async Task Formats_numbers_in_the_invariant_culture() =>
        Assert.Equal(["1234.5"], await Some.Texts("$\"{1234.5}\""));

    [Fact]
    public async Task Stops_at_the_first_cell_that_fails()
    {
        var result = await Some.Run("1", "throw new InvalidOperationException(\"no\");", "Console.WriteLine(\"never\");");

        Assert.Equal([true, true, false], result.Cells.Select(cell => cell.HasRun));
        Assert.Equal([false, true, false], result.Cells.Select(cell => cell.Error is not null));
        Assert.Empty(result.Cells[2].Outputs);
    }

    [Fact]
    public async Task A_compile_error_carries_the_line_and_column_of_the_file()
    {
        // Line 1 is the splitter, line 2 empty, the second cell's text starts on line 7.
        var error = (await Some.Run("var a = 1;\nvar b = 2;", "var c = 3;\nvar d = unknown;")).Error!;

        Assert.Equal(("compile", 9), (error.Kind, error.Line));
        Assert.StartsWith("sample.dib(9,9): CS0103: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exception_carries_the_line_that_threw_even_inside_a_function()
    {
        var half = "int Half(int n)\n{\n    if (n % 2 == 1)\n        throw new ArgumentException(\"odd\");\n    return n / 2;\n}";
        var error = (await Some.Run(half, "Half(4);\nHalf(3);")).Error!;

        Assert.Equal(("exception", 6), (error.Kind, error.Line));
        Assert.Equal("sample.dib(6): ArgumentException: odd", error.Message);
    }

    [Fact]
    public async Task An_exception_carries_its_line_after_an_await()
    {
        var error = (await Some.Run("await Task.Yield();\n\nint.Parse(\"x\");")).Error!;

        Assert.Equal(5, error.Line);
        Assert.StartsWith("sample.dib(5): FormatException: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_what_a_cell_showed_before_it_failed()
    {
        var cell = (await Some.Run("Console.WriteLine(\"before\");\nthrow new Exception(\"x\", new Exception(\"y\"));")).Cells[0];

        Assert.Equal("before", cell.Outputs.Single().Text);
        Assert.EndsWith("\n  caused by Exception: y", cell.Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_beyond_its_time_fails_and_ends_the_notebook()
    {
        var result = await Some.Run(
            Some.Dib("Console.WriteLine(\"start\");\nThread.Sleep(Timeout.Infinite);", "1"),
            new NotebookRunOptions { CellTimeout = TimeSpan.FromMilliseconds(200) });

        Assert.Equal(("timeout", 3), (result.Error!.Kind, result.Error.Line));
        Assert.Contains("longer than 0.2 s", result.Error.Message, StringComparison.Ordinal);
        Assert.False(result.Cells[1].HasRun);
    }

    [Fact]
    public async Task A_timeout_that_a_cell_throws_is_an_exception_of_the_cell()
    {
        var result = await Some.Run(
            Some.Dib("throw new TimeoutException(\"mine\");"), new NotebookRunOptions { CellTimeout = TimeSpan.FromMinutes(1) });

        Assert.Equal(("exception", "sample.dib(3): TimeoutException: mine"), (result.Error!.Kind, result.Error.Message));
    }

    [Fact]
    public async Task Ignores_the_time_magic_and_keeps_the_lines()
    {
        Assert.Equal(["2"], await Some.Texts("#!time\n1 + 1"));
        Assert.Equal(4, (await Some.Run("#!time\nunknown")).Error!.Line);
    }

    [Fact]
    public async Task Refuses_other_magics_and_other_kinds_of_cells_by_line()
    {
        var magic = (await Some.Run("var a = 1;\n#!who")).Error!;
        var kind = (await Some.Run("#!fsharp\n\nlet x = 1\n", new NotebookRunOptions())).Error!;

        Assert.Equal(("unsupported", 4), (magic.Kind, magic.Line));
        Assert.Contains("'#!who' is not supported", magic.Message, StringComparison.Ordinal);
        Assert.Equal(("unsupported", 3), (kind.Kind, kind.Line));
        Assert.Contains("'fsharp'", kind.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Does_not_run_markdown_and_takes_the_title_from_it()
    {
        var result = await Some.Run("#!markdown\n\n# Why?\n\n#!csharp\n\n1", new NotebookRunOptions());

        Assert.Equal(("sample", "Why?"), (result.Name, result.Title));
        Assert.False(result.Cells[0].HasRun);
        Assert.Empty(result.Cells[0].Outputs);
    }

    [Fact]
    public async Task Two_runs_of_a_notebook_are_equal()
    {
        string[] cells = ["var n = Enumerable.Range(0, 30).Select(i => new { i, square = i * i });", "n"];

        Assert.Equal(await Some.Texts(cells), await Some.Texts(cells));
    }
}
