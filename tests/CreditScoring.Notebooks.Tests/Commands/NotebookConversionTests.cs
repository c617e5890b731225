using CreditScoring.Notebooks.Commands;
using CreditScoring.Notebooks.Files;
using CreditScoring.Notebooks.Linting;
using CreditScoring.Notebooks.Running;
using CreditScoring.Notebooks.Tests.Support;

namespace CreditScoring.Notebooks.Tests.Commands;

public sealed class NotebookConversionTests
{
    [Fact]
    public void A_notebook_goes_to_Jupyter_and_back()
    {
        using var folder = new TemporaryFolder();
        var dib = folder.Write("a.dib", "#!markdown\n\n# T\n\n#!csharp\n\n1\n\n#!mermaid\n\ngraph LR\n");

        Assert.Equal([$"{folder.File("b.ipynb")}: written"], Convert(dib, folder.File("b.ipynb")).Lines);
        Assert.Equal(NotebookCommand.Succeeded, Convert(folder.File("b.ipynb"), folder.File("c.dib")).Code);
        Assert.Equal(Pairs(dib), Pairs(folder.File("c.dib")));
    }

    [Fact]
    public void A_notebook_becomes_a_file_of_csharp()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(NotebookCommand.Succeeded, Convert(folder.Write("a.dib", Some.Dib("1")), folder.File("a.cs")).Code);
        Assert.StartsWith("// Converted from a.dib", File.ReadAllText(folder.File("a.cs")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.cs", "a.dib", "", "'.cs' is not converted to '.dib'; .ipynb becomes .dib, .dib becomes .ipynb or .cs.")]
    [InlineData("a.ipynb", "b.dib", "x", "a.ipynb, line 1: the file is not JSON.")]
    [InlineData(
        "a.ipynb", "b.dib", """{"nbformat":4,"cells":[{"cell_type":"markdown","source":"#!csharp"}]}""",
        "Cell 1, line 1: '#!csharp' would end the cell, and the format has no escape; indent the line or reword it.")]
    public void What_cannot_be_converted_is_one_line_and_no_file(string input, string output, string text, string message)
    {
        using var folder = new TemporaryFolder();

        Assert.Equal((NotebookCommand.Failed, message), Single(Convert(folder.Write(input, text), folder.File(output))));
        Assert.Equal([folder.File(input)], Directory.GetFiles(folder.Path));
    }

    [Fact]
    public async Task A_new_notebook_keeps_the_rules_and_runs()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("07-new.dib");
        var lines = new List<string>();

        Assert.Equal(NotebookCommand.Succeeded, NotebookConversion.Create(path, "Late payments", "Who pays late", lines.Add));
        Assert.Contains("**Who pays late?**", await File.ReadAllTextAsync(path), StringComparison.Ordinal);
        Assert.Empty(NotebookLint.CheckFile(path));
        Assert.Null((await NotebookRunner.RunAsync(
            path, new NotebookRunOptions { Parameters = new Dictionary<string, string> { ["sample"] = "5" } })).Error);
    }

    [Fact]
    public void A_new_notebook_replaces_no_file_and_has_the_right_ending()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a.dib", "");

        Assert.Equal((NotebookCommand.Failed, $"{path} is there already; choose another name."), Single(Create(path)));
        Assert.Equal((NotebookCommand.Failed, "a.txt: a notebook's name ends with .dib."), Single(Create("a.txt")));
        Assert.Equal("", File.ReadAllText(path));
    }

    static (int Code, List<string> Lines) Create(string path)
    {
        var lines = new List<string>();

        return (NotebookConversion.Create(path, "T", "Q", lines.Add), lines);
    }

    static (int Code, List<string> Lines) Convert(string input, string output)
    {
        var lines = new List<string>();

        return (NotebookConversion.Convert(input, output, lines.Add), lines);
    }

    static (int, string) Single((int Code, List<string> Lines) result) => (result.Code, result.Lines.Single());

    static IEnumerable<(string, string)> Pairs(string path) => DibFile.Read(path).Cells.Select(cell => (cell.Kind, cell.Source));
}
