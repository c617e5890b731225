using CreditScoring.Notebooks.Commands;

namespace CreditScoring.Notebooks.Tests.Commands;

public sealed class NotebookProcessTests
{
    [Fact]
    public void Starts_the_running_program_again_with_a_verb()
    {
        var command = NotebookProcess.Self("notebooks", "run-one");

        Assert.All(command.SkipLast(2), path => Assert.True(File.Exists(path)));
        Assert.Equal(["notebooks", "run-one"], command.TakeLast(2));
    }

    [Fact]
    public async Task Passes_lines_and_the_exit_code_on()
    {
        var lines = new List<string>();

        Assert.Equal(0, await NotebookProcess.RunAsync(["dotnet", "--version"], TimeSpan.FromMinutes(2), lines.Add));
        Assert.StartsWith("10.", lines.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_an_empty_command() =>
        await Assert.ThrowsAsync<ArgumentException>(() => NotebookProcess.RunAsync([], TimeSpan.FromMinutes(2), _ => { }));
}
