using System.Text.Json.Nodes;

namespace CreditScoring.Cli.Tests;

/// <summary>A search of the real program, killed again and again.</summary>
public sealed class SearchKillTests(SyntheticRun run) : IClassFixture<SyntheticRun>
{
    [Fact]
    public void A_search_killed_at_random_ends_with_the_same_bytes()
    {
        var grid = Path.Combine(run.Folder, "killed.json");
        File.WriteAllText(grid, """{ "leaves": [3, 4, 5, 6, 7, 8], "minRowsPerLeaf": [20, 40], "rounds": [60, 120] }""");
        string[] Search(string journal, int threads) => ["search", run.Data, "--grid", grid, "--journal", journal, "--threads", $"{threads}", "--without-canaries"];
        var (whole, killed) = (Path.Combine(run.Folder, "unkilled"), Path.Combine(run.Folder, "killed"));
        Assert.Equal(0, Credit.Run(Search(whole, 1)).ExitCode);

        var random = new Random(5);
        var journal = Path.Combine(killed, "journal-1-of-1.jsonl");
        int[] threads = [1, 2, 16];
        for (var kill = 0; kill < 3; kill++)
        {
            using var search = Credit.Start(Search(killed, threads[kill]));

            // Killed once so many more scores are written, at whatever the process is doing then.
            var lines = Lines(journal) + random.Next(1, 12);
            while (!search.HasExited && Lines(journal) < lines)
                Thread.Yield();
            search.Kill();
            search.WaitForExit();
        }

        Assert.False(File.Exists(Path.Combine(killed, "cv_results.json")));
        Assert.Equal(0, Credit.Run(Search(killed, 2)).ExitCode);
        Assert.Equal(WithoutTimes(whole), WithoutTimes(killed));

        // Every score is read now, times included.
        var first = File.ReadAllBytes(Path.Combine(killed, "cv_results.json"));
        Assert.Equal(0, Credit.Run(Search(killed, 16)).ExitCode);
        Assert.Equal(first, File.ReadAllBytes(Path.Combine(killed, "cv_results.json")));
    }

    /// <summary>The results of a folder, but for the times that its fits took.</summary>
    internal static string WithoutTimes(string folder)
    {
        var root = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "cv_results.json")))!.AsObject();
        foreach (var name in new[] { "mean_fit_time", "std_fit_time", "mean_score_time", "std_score_time" })
            Assert.True(root["cv_results"]!.AsObject().Remove(name), name);
        foreach (var fold in root["search"]!["candidates"]!.AsArray().SelectMany(candidate => candidate!["folds"]!.AsArray()))
            Assert.True(fold!.AsObject().Remove("fitSeconds") && fold.AsObject().Remove("scoreSeconds"));

        return root.ToJsonString();
    }

    static int Lines(string file)
    {
        if (!File.Exists(file))
            return 0;

        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var count = 0;
        for (int value; (value = stream.ReadByte()) >= 0;)
            count += value == '\n' ? 1 : 0;

        return count;
    }
}
