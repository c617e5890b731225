using System.Diagnostics;
using System.Globalization;

namespace CreditScoring.Cli.Tests;

/// <summary>Ctrl+C in the middle of a long verb.</summary>
public sealed class InterruptTests(SyntheticRun run) : IClassFixture<SyntheticRun>
{
    [Fact]
    public async Task A_search_stops_at_once_and_goes_on_from_its_journal()
    {
        if (OperatingSystem.IsWindows())
            return; // Nothing there sends Ctrl+C to one process alone.

        var journal = Path.Combine(run.Folder, "interrupted");
        var endless = Path.Combine(run.Folder, "long.json");
        File.WriteAllText(endless, """{ "rounds": [1000000] }""");
        using var search = Credit.Start("search", run.Data, "--grid", endless, "--journal", journal);
        var errors = search.StandardError.ReadToEndAsync();
        while (await search.StandardOutput.ReadLineAsync() is { } line && !line.StartsWith("Computing features", StringComparison.Ordinal))
        {
        }

        using (var interrupt = Process.Start("kill", ["-INT", search.Id.ToString(CultureInfo.InvariantCulture)]))
            await interrupt.WaitForExitAsync();

        var hasEnded = search.WaitForExit(TimeSpan.FromSeconds(60));
        if (!hasEnded)
            search.Kill();
        Assert.True(hasEnded, "The search went on after Ctrl+C.");
        Assert.NotEqual(0, search.ExitCode);
        Assert.Empty(await errors);
        Assert.False(File.Exists(Path.Combine(journal, "cv_results.json")));

        Assert.Equal(0, Credit.Run("search", run.Data, "--grid", run.Grid, "--journal", journal).ExitCode);
    }
}
