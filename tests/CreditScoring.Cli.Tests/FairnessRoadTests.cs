using System.Text.Json;

namespace CreditScoring.Cli.Tests;

/// <summary>Fairness through the real program: variants trained, priced, printed and written.</summary>
public sealed class FairnessRoadTests(SyntheticRun run) : IClassFixture<SyntheticRun>
{
    [Fact]
    public void Variants_are_priced_and_every_feature_is_registered()
    {
        var (grid, file) = (Path.Combine(run.Folder, "short.json"), Path.Combine(run.Folder, "fairness.json"));
        File.WriteAllText(grid, "{\"rounds\": [5]}");
        Assert.Equal(0, Credit.Run("search", run.Data, "--grid", grid, "--journal", Path.Combine(run.Folder, "short")).ExitCode);
        var result = Credit.Run("fairness", run.Data, "--search", Path.Combine(run.Folder, "short", "cv_results.json"), "--output", file);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("withoutSexAndAge", result.Output, StringComparison.Ordinal);
        Assert.Contains("against shipped", result.Output, StringComparison.Ordinal);
        using var study = JsonDocument.Parse(File.ReadAllText(file));
        Assert.Equal(3, study.RootElement.GetProperty("models").GetArrayLength());
        Assert.Equal(177, study.RootElement.GetProperty("register").GetArrayLength());
        Assert.Equal("synthetic", study.RootElement.GetProperty("data").GetProperty("kind").GetString());
    }

    [Fact]
    public void Measures_by_sex_and_the_worth_of_the_cut_off_stand_in_the_metrics()
    {
        using var metrics = JsonDocument.Parse(File.ReadAllText(Path.Combine(run.Model, "metrics.json")));

        Assert.Contains("gender", metrics.RootElement.GetProperty("groups").EnumerateArray().Select(group => group.GetProperty("characteristic").GetString()));
        Assert.Equal(0.05, metrics.RootElement.GetProperty("decision").GetProperty("profit").GetProperty("margin").GetDouble());
        Assert.Contains("Expected maximum profit", run.Training.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--draws", "39", "--draws must be at least 40")]
    [InlineData("--margin", "-0.1", "--margin must be at least 0")]
    [InlineData("--loss-given-default", "1.5", "--loss-given-default must lie in [0, 1]")]
    public void An_assumption_that_cannot_be_is_refused_before_the_tables_are_read(string option, string value, string fault)
    {
        var result = Credit.Run("train", "no such folder", option, value, "--output", Path.Combine(run.Folder, "never"));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(fault, result.Error, StringComparison.Ordinal);
    }
}
