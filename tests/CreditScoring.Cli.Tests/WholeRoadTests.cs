using System.Globalization;
using System.Text.Json;

namespace CreditScoring.Cli.Tests;

public sealed class WholeRoadTests(SyntheticRun run) : IClassFixture<SyntheticRun>
{
    [Fact]
    public void Tables_are_invented_checked_and_trained_on()
    {
        Assert.Equal(0, run.Synthesis.ExitCode);
        Assert.Equal(0, Credit.Run("data", "check", run.Data).ExitCode);
        Assert.Equal(0, run.Training.ExitCode);
        Assert.Contains("synthetic data", run.Training.Output, StringComparison.Ordinal);
        Assert.Equal(
            ["explanation.json", "golden.json", "manifest.json", "metrics.json", "model.json", "oof.csv", "profile.json"],
            Directory.GetFiles(run.Model).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Two_sets_of_tables_are_compared_by_their_aggregates()
    {
        var lines = Credit.Run("data", "compare", run.Data, run.Data).Output.Split('\n');
        var income = Assert.Single(lines, line => line.StartsWith("AMT_INCOME_TOTAL\t", StringComparison.Ordinal)).Split('\t');

        Assert.Equal((income[1], income[3], income[5]), (income[2], income[4], income[6]));
    }

    [Fact]
    public void The_profile_in_the_model_stands_for_the_training_rows_and_its_model_scores_the_current_ones()
    {
        var (features, output) = (Path.Combine(run.Folder, "clients.features"), Path.Combine(run.Folder, "drift"));
        Assert.Equal(0, Credit.Run("features", run.Data, "--output", features).ExitCode);
        var same = Credit.Run("drift", "--profile", run.Model, "--current", features, "--output", output);
        Assert.True(same.ExitCode == 0, same.Output + same.Error);

        using var report = JsonDocument.Parse(File.ReadAllText(Path.Combine(output, "report.json")));
        var columns = report.RootElement.GetProperty("columns").EnumerateArray().ToList();
        Assert.Equal("compared", columns.Single(column => column.GetProperty("name").GetString() == "pd").GetProperty("status").GetString());
        Assert.DoesNotContain(columns, column => column.GetProperty("status").GetString() is "absent" or "added");

        var watched = Credit.Run("drift-watch", "--profile", run.Model, "--windows", features, "--output", output, "--language", "en");
        Assert.Matches(@"clients\.features: \d+ of 700 outcomes known; AUC 0\.\d{3} where 0\.\d{3} was expected", watched.Output);
        using var watch = JsonDocument.Parse(File.ReadAllText(Path.Combine(output, "watch.json")));
        Assert.True(watch.RootElement.GetProperty("vintages")[0].GetProperty("realised").GetProperty("clients").GetInt32() > 500);
        Assert.Contains("What was observed, once outcomes are known", File.ReadAllText(Path.Combine(output, "watch.html")), StringComparison.Ordinal);
        Assert.Contains("neither --reference, --features nor --model", Assert.Single(Credit.Run(
            "drift", "--profile", run.Model, "--model", run.Model, "--reference", features, "--current", features, "--output", output).ErrorLines), StringComparison.Ordinal);
        Assert.Equal(2, Credit.Run("drift", "--profile", run.Model, "--reference", features, "--current", features, "--output", output).ExitCode);
    }

    [Fact]
    public void Scores_and_contributions_add_up_in_the_files_too()
    {
        var (scores, contributions) = (Path.Combine(run.Folder, "scores.csv"), Path.Combine(run.Folder, "contributions.csv"));
        Assert.Equal(0, Credit.Run("score", run.Model, run.Data, "--output", scores, "--contributions", contributions).ExitCode);

        var logOdds = File.ReadLines(scores).Skip(1).ToDictionary(line => line.Split(',')[0], line => Number(line.Split(',')[2]));
        Assert.Equal("id,pd,logodds,decision", File.ReadLines(scores).First());
        Assert.Equal(700, logOdds.Count);
        foreach (var line in File.ReadLines(contributions).Skip(1))
        {
            var cells = line.Split(',');
            Assert.Equal(logOdds[cells[0]], cells.Skip(1).Sum(Number), 1e-9);
        }
    }

    [Fact]
    public void A_client_is_explained_in_both_languages()
    {
        var client = File.ReadLines(Path.Combine(run.Data, "application_test.csv")).ElementAt(1).Split(',')[0];

        Assert.Contains("sur 100", Credit.Run("explain", run.Model, run.Data, "--client", client).Output, StringComparison.Ordinal);
        Assert.Contains("in 100", Credit.Run("explain", run.Model, run.Data, "--client", client, "--language", "en").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_best_candidate_of_a_search_can_be_trained()
    {
        var journal = Path.Combine(run.Folder, "search");
        Assert.Equal(0, Credit.Run("search", run.Data, "--grid", run.Grid, "--journal", journal).ExitCode);
        Assert.Equal(10, File.ReadAllLines(Path.Combine(journal, "journal-1-of-1.jsonl")).Length); // 2 candidates on 5 folds

        var model = Path.Combine(run.Folder, "searched");
        Assert.Equal(0, Credit.Run("train", run.Data, "--search", Path.Combine(journal, "cv_results.json"), "--output", model).ExitCode);
        using var metrics = JsonDocument.Parse(File.ReadAllText(Path.Combine(model, "metrics.json")));
        Assert.Equal(2, metrics.RootElement.GetProperty("search").GetProperty("candidates").GetArrayLength());
        Assert.Equal(0.01, metrics.RootElement.GetProperty("search").GetProperty("gapBudget").GetDouble());
    }

    [Fact]
    public void Shards_give_together_what_one_run_gives()
    {
        var (whole, parts) = (Path.Combine(run.Folder, "whole"), Path.Combine(run.Folder, "parts"));
        Credit.Run("search", run.Data, "--grid", run.Grid, "--journal", whole);
        foreach (var shard in (string[])["1/2", "2/2", "1/1"])
            Assert.Equal(0, Credit.Run("search", run.Data, "--grid", run.Grid, "--journal", parts, "--shard", shard).ExitCode);

        Assert.Equal(SearchKillTests.WithoutTimes(whole), SearchKillTests.WithoutTimes(parts));
    }

    [Fact]
    public void An_overfitting_search_says_so_loudly()
    {
        var result = Credit.Run("search", run.Data, "--grid", run.Grid, "--journal", Path.Combine(run.Folder, "loud"), "--gap-budget", "0.000001");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("OVERFITTING  every candidate", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_flat_table_can_be_trained_on_and_scored()
    {
        var table = Path.Combine(run.Folder, "flat.csv");
        File.WriteAllLines(table, ["who,bad,age,town", .. Enumerable.Range(0, 600).Select(row => FormattableString.Invariant($"c{row},{(row % 3 == 0 ? 1 : 0)},{20 + (row * 7 % 50) + (row % 3 == 0 ? 5 : 0)},{(row % 2 == 0 ? "Lyon" : "\"Aix, en Provence\"")}"))]);
        var model = Path.Combine(run.Folder, "flat-model");

        Assert.Equal(0, Credit.Run("train", "--table", table, "--target", "bad", "--id", "who", "--output", model).ExitCode);
        Assert.Equal(0, Credit.Run("score", model, "--table", table, "--id", "who", "--output", Path.Combine(run.Folder, "flat-scores.csv")).ExitCode);
        Assert.StartsWith("c0,", File.ReadLines(Path.Combine(run.Folder, "flat-scores.csv")).ElementAt(1), StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_that_copies_the_outcome_is_reported()
    {
        var table = Path.Combine(run.Folder, "leak.csv");
        File.WriteAllLines(table, ["bad,copy,age", .. Enumerable.Range(0, 300).Select(row => FormattableString.Invariant($"{row % 4 / 3},{row % 4 / 3},{20 + row % 40}"))]);

        Assert.Contains("SUSPECTED LEAK  copy", Credit.Run("train", "--table", table, "--target", "bad", "--output", Path.Combine(run.Folder, "leak-model")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_registry_lists_promotes_rolls_back_and_verifies()
    {
        var registry = Path.Combine(run.Folder, "registry");
        Assert.Equal(0, Credit.Run("models", "register", run.Model, "--registry", registry, "--promote").ExitCode);
        var version = Path.GetFileName(Directory.GetDirectories(Path.Combine(registry, "home-credit"), "0001-*").Single());

        Assert.Contains($"{version}  champion", Credit.Run("models", "list", "--registry", registry).Output, StringComparison.Ordinal);
        Assert.Contains($"{version}  intact", Credit.Run("models", "verify", "--registry", registry).Output, StringComparison.Ordinal);
        Assert.Equal(2, Credit.Run("models", "rollback", "--registry", registry).ExitCode);

        File.AppendAllText(Path.Combine(registry, "home-credit", version!, "model.json"), " ");
        Assert.Contains("model.json' are not those that were written", Credit.Run("models", "verify", "--registry", registry).Error, StringComparison.Ordinal);
    }

    static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
