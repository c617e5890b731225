namespace CreditScoring.Cli.Tests;

/// <summary>The verbs on notebooks through the real program.</summary>
public sealed class NotebookVerbsTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("credit-").FullName;

    [Fact]
    public void A_new_notebook_keeps_the_rules_runs_once_and_is_spared_then()
    {
        var notebook = Path.Combine(folder, "07-new.dib");
        var parameters = Path.Combine(folder, "p.json");
        File.WriteAllText(parameters, "{\"sample\": 7}");
        string[] run = ["notebooks", "run", notebook, "--output", folder, "--parameters", parameters, "--cache", Path.Combine(folder, "cache"), "--trx"];

        Assert.Equal(0, Credit.Run("notebooks", "new", notebook, "--title", "T", "--question", "Q?").ExitCode);
        Assert.Equal(0, Credit.Run("notebooks", "lint", notebook).ExitCode);
        Assert.Equal("07-new.dib: done\n", Credit.Run(run).Output);
        Assert.Contains("\"text\": \"7\"", File.ReadAllText(Path.Combine(folder, "07-new.json")), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder, "07-new.trx")));
        Assert.Equal("07-new.dib: nothing it depends on has changed\n07-new.dib: done\n", Credit.Run(run).Output);
        Assert.Equal("5", Shown([.. run, "--parameter", "sample=5"]));

        string Shown(string[] arguments) => Credit.Run(arguments).ExitCode == 0
            && File.ReadAllText(Path.Combine(folder, "07-new.json")).Contains("\"text\": \"5\"", StringComparison.Ordinal) ? "5" : "";
    }

    [Fact]
    public void A_notebook_is_converted_by_the_endings_of_its_names()
    {
        var notebook = Path.Combine(folder, "a.dib");
        Credit.Run("notebooks", "new", notebook, "--title", "T", "--question", "Q?");

        Assert.Equal(0, Credit.Run("notebooks", "convert", notebook, Path.Combine(folder, "a.ipynb")).ExitCode);
        Assert.Equal(0, Credit.Run("notebooks", "convert", Path.Combine(folder, "a.ipynb"), Path.Combine(folder, "b.dib")).ExitCode);
        Assert.Equal(0, Credit.Run("notebooks", "convert", notebook, Path.Combine(folder, "a.cs")).ExitCode);
        Assert.Equal(2, Credit.Run("notebooks", "convert", notebook, Path.Combine(folder, "a.txt")).ExitCode);
        Assert.Equal(File.ReadAllText(notebook).Split("#!markdown")[1], File.ReadAllText(Path.Combine(folder, "b.dib")).Split("#!markdown")[1]);
    }

    [Theory]
    [InlineData("--memory", "1")]
    [InlineData("--parallel", "0")]
    [InlineData("--parameters", "absent.json")]
    [InlineData("--golden", "maybe")]
    [InlineData("--timeout", "0")]
    [InlineData("--cell-timeout", "0")]
    public void A_wrong_option_is_an_exit_code_and_no_stack_trace(string option, string value)
    {
        var notebook = Path.Combine(folder, "a.dib");
        Credit.Run("notebooks", "new", notebook, "--title", "T", "--question", "Q?");
        var run = Credit.Run("notebooks", "run", notebook, "--output", folder, option, value);

        Assert.NotEqual(0, run.ExitCode);
        Assert.NotEqual("", run.Error + run.Output);
        Assert.DoesNotContain("   at ", run.Error + run.Output, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
