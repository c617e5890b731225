using CreditScoring.Notebooks.Commands;
using CreditScoring.Notebooks.Formatting;
using CreditScoring.Notebooks.Running;

namespace CreditScoring.Notebooks.Tests.Support;

/// <summary>Values a test does not care about, and short ways to run a notebook.</summary>
static class Some
{
    /// <summary>The text of a notebook with these C# cells.</summary>
    public static string Dib(params string[] cells) => string.Concat(cells.Select(cell => $"#!csharp\n\n{cell}\n\n"));

    /// <summary>Runs a notebook with these C# cells, as <c>sample.dib</c>.</summary>
    public static async Task<NotebookResult> Run(params string[] cells) => await Run(Dib(cells), new NotebookRunOptions());

    public static async Task<NotebookResult> Run(string dib, NotebookRunOptions options)
    {
        using var folder = new TemporaryFolder();

        return await NotebookRunner.RunAsync(folder.Write("sample.dib", dib), options);
    }

    /// <summary>The texts that the last cell of a notebook shows.</summary>
    public static async Task<IEnumerable<string>> Texts(params string[] cells)
    {
        var result = await Run(cells);
        Assert.Null(result.Error);

        return result.Cells[^1].Outputs.Select(output => output.Text);
    }

    /// <summary>How notebooks of a folder are run, each in a process of the tests' own program; outputs go to its folder <c>out</c>.</summary>
    public static NotebookCommandOptions Options(TemporaryFolder folder) => new()
    {
        OutputDirectory = folder.File("out"),
        ChildCommand = ["dotnet", "exec", typeof(Some).Assembly.Location],
        Timeout = TimeSpan.FromMinutes(2),
    };

    /// <summary>A notebook with a cell of every kind but prose, each with what it shows.</summary>
    public static NotebookResult EveryKind() => new(
        "every",
        [
            Shown("csharp", NotebookOutput.Json, "{\"a\": [1, 2]}"),
            Shown("javascript", NotebookOutput.JavaScript, "f();\ng();"),
            Shown("html", NotebookOutput.Html, "<b>x</b>"),
            Shown("mermaid", NotebookOutput.Mermaid, "graph LR\n  a --> b"),
        ]);

    static CellResult Shown(string kind, string mime, string text) => new(kind, text, 1, [new NotebookOutput(mime, text)], null, HasRun: true);

    /// <summary>A notebook whose cells show one of each: prose, text, a table, and an error.</summary>
    public static NotebookResult FailedNotebook() => new(
        "01-sample",
        [
            new CellResult("markdown", "# Qui rembourse ?\n\nUne *question* & un tableau :\n\n| a | b |\n|---|---|\n| 1 | 2 |", 3, [], null, false),
            new CellResult("csharp", "var rate = 0.08; // < 1\nrate", 13, [new NotebookOutput(NotebookOutput.Plain, "0.08 < 1")], null, true),
            new CellResult(
                "csharp",
                "HTML(\"<b>é</b>\")",
                18,
                [
                    new NotebookOutput(NotebookOutput.Plain, "one\ntwo"),
                    new NotebookOutput(
                        NotebookOutput.Html,
                        "<figure><div data-figure><script type=\"application/json\">{\"data\":[]}</script></div></figure>"),
                ],
                null,
                true),
            new CellResult(
                "csharp", "Fail()", 22, [], new NotebookError("compile", "01-sample.dib(22,1): error <CS0103>\nsecond line", 22), true),
            new CellResult("csharp", "Fail()", 26, [], null, false),
            new CellResult("markdown", "Personne ne sait.", 30, [], null, false),
        ]);
}
