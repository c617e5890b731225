using CreditScoring.Notebooks.Running;
using CreditScoring.Notebooks.Tests.Support;

namespace CreditScoring.Notebooks.Tests.Running;

public sealed class ParameterCellTests
{
    const string Cell = """
        // parameters
        var rows = 2_000; // how many
        var share = 0.5;
        double rate = 1;
        var name = "all \"of\" them";
        var isFull = false;
        var low = -3;
        var total = 5L;
        """;

    [Fact]
    public async Task Without_values_the_notebook_keeps_its_own() =>
        Assert.Equal(["2000 0.5 1 all \"of\" them False -3 5"], await Show());

    [Fact]
    public async Task Given_values_replace_those_of_the_notebook() =>
        Assert.Equal(
            ["10 2 0.25 C:\\x \"y\" True 4 9"],
            await Show("rows=10", "share=2", "rate=0.25", "name=C:\\x \"y\"", "isFull=true", "low=4", "total=9"));

    [Fact]
    public async Task The_result_shows_the_values_that_ran_and_keeps_comments_and_lines()
    {
        var result = await Run("rows=10");

        Assert.Contains("var rows = 10; // how many\n", result.Cells[1].Source, StringComparison.Ordinal);
        Assert.Equal(Cell.Split('\n').Length, result.Cells[1].Source.Split('\n').Length);
        Assert.Equal(7, result.Cells[1].Line);
    }

    [Theory]
    [InlineData("rows=1.5", "parameter 'rows' is '1.5'; the notebook has 2_000")]
    [InlineData("rows=", "parameter 'rows' is ''")]
    [InlineData("share=NaN", "parameter 'share' is 'NaN'")]
    [InlineData("isFull=yes", "parameter 'isFull' is 'yes'")]
    [InlineData("low=1; File.Delete(\"x\")", "parameter 'low' is")]
    [InlineData("Rows=1", "'Rows' is not a parameter of this notebook; it has rows, share")]
    public async Task Refuses_what_does_not_suit(string parameter, string message)
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(() => Run(parameter));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.StartsWith("sample.dib, line 7: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_values_for_a_notebook_without_parameters()
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(() => Some.Run(
            Some.Dib("var rows = 1;"), new NotebookRunOptions { Parameters = new Dictionary<string, string> { ["rows"] = "2" } }));

        Assert.Contains("no code cell starts with '// parameters'", error.Message, StringComparison.Ordinal);
    }

    static async Task<IEnumerable<string>> Show(params string[] parameters)
    {
        var result = await Run(parameters);
        Assert.Null(result.Error);

        return result.Cells[^1].Outputs.Select(output => output.Text);
    }

    static Task<NotebookResult> Run(params string[] parameters) => Some.Run(
        "#!csharp\n\nusing System.IO;\n\n" + Some.Dib(Cell, "$\"{rows} {share} {rate} {name} {isFull} {low} {total}\""),
        new NotebookRunOptions { Parameters = parameters.Select(text => text.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]) });
}
