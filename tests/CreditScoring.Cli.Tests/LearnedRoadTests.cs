using System.Text.Json;

namespace CreditScoring.Cli.Tests;

/// <summary>Learned and selected features through the real program: trained, told, scored, explained and compared.</summary>
public sealed class LearnedRoadTests(SyntheticRun run) : IClassFixture<SyntheticRun>
{
    [Fact]
    public void A_model_that_learns_and_selects_names_its_features_and_scores_and_explains_clients()
    {
        var model = In("learned");
        Assert.Equal(0, Credit.Run("train", run.Data, "--catalog", "all", "--learn", "--select", "--output", model).ExitCode);

        using var metrics = JsonDocument.Parse(File.ReadAllText(Path.Combine(model, "metrics.json")));
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(model, "model.json")));
        var fates = metrics.RootElement.GetProperty("selection").GetProperty("features").EnumerateArray().ToList();
        string[] kept = [.. fates.Where(fate => fate.GetProperty("outcome").GetString() == "Kept").Select(fate => fate.GetProperty("name").GetString()!)];
        string[] read = [.. file.RootElement.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("name").GetString()!)];
        Assert.Equal(309, fates.Count);
        Assert.Equal(kept, read);
        Assert.Equal(read.Length, metrics.RootElement.GetProperty("features").GetInt32());

        var (scores, why) = (In("scores.csv"), In("why.csv"));
        Assert.Equal(0, Credit.Run("score", model, run.Data, "--output", scores, "--contributions", why).ExitCode);
        Assert.Equal("id,base," + string.Join(',', read), File.ReadLines(why).First());
        foreach (var (score, contributions) in File.ReadLines(scores).Zip(File.ReadLines(why)).Skip(1))
            Assert.Equal(Number(score.Split(',')[2]), contributions.Split(',')[1..].Sum(Number), 1e-9);

        var client = File.ReadLines(scores).ElementAt(3).Split(',')[0];
        var words = Credit.Run("explain", model, run.Data, "--client", client, "--language", "en");
        Assert.Equal(0, words.ExitCode);
        Assert.DoesNotMatch("GRP1|EST_", words.Output);

        var compared = Credit.Run("compare", run.Model, model);
        Assert.Equal(0, compared.ExitCode);
        Assert.Contains("the same in the same folds", compared.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Learning_from_the_core_alone_is_refused()
    {
        var result = Credit.Run("train", run.Data, "--learn", "--output", In("core"));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("add --catalog all", result.Error, StringComparison.Ordinal);
        Assert.False(Path.Exists(In("core")));
    }

    [Fact]
    public void A_journal_serves_other_features_without_mixing_them_up()
    {
        var grid = In("grid.json");
        File.WriteAllText(grid, "{\"rounds\": [3]}");
        Assert.Equal(0, Credit.Run("search", run.Data, "--grid", grid, "--journal", In("journal")).ExitCode);
        Assert.Equal(0, Credit.Run("search", run.Data, "--grid", grid, "--journal", In("journal"), "--select").ExitCode);

        Assert.Equal(10, File.ReadAllLines(Path.Combine(In("journal"), "journal-1-of-1.jsonl")).Length);
    }

    [Fact]
    public void A_model_is_not_trained_on_other_features_than_its_search_had()
    {
        var grid = In("other.json");
        File.WriteAllText(grid, "{\"rounds\": [3]}");
        Assert.Equal(0, Credit.Run("search", run.Data, "--grid", grid, "--journal", In("other")).ExitCode);
        var result = Credit.Run("train", run.Data, "--select", "--search", Path.Combine(In("other"), "cv_results.json"), "--output", In("model-of-other"));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("give --learn, --select and --doubt as the search had them", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_trial_writes_gains_and_no_client()
    {
        var output = In("trial.json");
        Assert.Equal(0, Credit.Run("trial", run.Data, "--repeats", "1", "--ideas", "C2b,H4,H6,H7,H8", "--output", output).ExitCode);

        var text = File.ReadAllText(output);
        using var trial = JsonDocument.Parse(text);
        var ideas = trial.RootElement.GetProperty("trial").GetProperty("ideas");
        Assert.Equal("synthetic", trial.RootElement.GetProperty("data").GetProperty("kind").GetString());
        Assert.Equal(["C2b", "H4", "H6", "H7", "H8"], ideas.EnumerateArray().Select(idea => idea.GetProperty("id").GetString()));
        Assert.DoesNotContain("SK_ID_CURR", text, StringComparison.Ordinal);
        Assert.DoesNotMatch("\"[14][0-9]{5}\"", text); // no identifier of a client
    }

    [Fact]
    public void An_idea_that_is_not_there_is_refused_by_name()
    {
        var result = Credit.Run("trial", run.Data, "--ideas", "Z1", "--output", In("none.json"));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("no idea Z1", result.Error, StringComparison.Ordinal);
    }

    static double Number(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    string In(string name) => Path.Combine(run.Folder, "learned road " + name);
}
