using CreditScoring.Notebooks.Running;
using CreditScoring.Notebooks.Tests.Support;

namespace CreditScoring.Notebooks.Tests.Running;

public sealed class ExpectedFailureTests
{
    [Theory]
    [InlineData("// expected failure\nthrow new Exception(\"no\");", "exception", 4)]
    [InlineData("// expected failure: CS0103\nvar x = unknown;", "compile", 4)]
    [InlineData("// expected failure: is not there\n#!import absent.dib", "directive", 4)]
    public async Task A_failure_that_is_announced_stops_nothing(string cell, string kind, int line)
    {
        var result = await Some.Run(cell, "2");

        Assert.Null(result.Error);
        Assert.Equal((kind, line), (result.Cells[0].ExpectedError!.Kind, result.Cells[0].ExpectedError!.Line));
        Assert.Equal("2", result.Cells[1].Outputs.Single().Text);
    }

    [Fact]
    public async Task What_the_cells_before_declared_survives_it() =>
        Assert.Equal(["3"], await Some.Texts("var x = 3;", "// expected failure\nx = int.Parse(\"no\");", "x"));

    [Fact]
    public async Task A_cell_that_announces_a_failure_and_does_not_fail_stops_the_notebook()
    {
        var result = await Some.Run("// expected failure\n1", "2");

        Assert.Equal(("unexpected", 3), (result.Error!.Kind, result.Error.Line));
        Assert.Equal("sample.dib(3): the cell announces a failure, and did not fail.", result.Error.Message);
        Assert.False(result.Cells[1].HasRun);
    }

    [Fact]
    public async Task Another_failure_than_the_one_announced_stops_the_notebook()
    {
        var error = (await Some.Run("// expected failure: odd\nthrow new Exception(\"even\");")).Error!;

        Assert.Equal("sample.dib(4): Exception: even\nThe cell announces another failure: 'odd'.", error.Message);
    }

    [Fact]
    public async Task A_cell_beyond_its_time_is_never_an_expected_failure() =>
        Assert.Equal("timeout", (await Some.Run(
            Some.Dib("// expected failure\nThread.Sleep(Timeout.Infinite);"),
            new NotebookRunOptions { CellTimeout = TimeSpan.FromMilliseconds(100) })).Error!.Kind);

    [Fact]
    public async Task A_comment_that_only_starts_alike_announces_nothing() =>
        Assert.Equal("exception", (await Some.Run("// expected failures are rare\nthrow new Exception();")).Error!.Kind);
}
