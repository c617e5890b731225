using System.Text.Json;

namespace CreditScoring.Cli.Tests;

/// <summary><c>credit imbalance</c> through the real program: compared, told, gone on with.</summary>
public sealed class ImbalanceTests(SyntheticRun run) : IClassFixture<SyntheticRun>
{
    [Fact]
    public void Writes_every_measure_and_no_client_and_goes_on_from_its_journal()
    {
        string[] asked = ["imbalance", run.Data, "--folds", "2", "--repeats", "1", "--rounds", "5", "--methods", "smotenc,rusboost", "--journal", In("journal")];
        var first = Credit.Run([.. asked, "--output", In("one.json")]);
        Assert.True(first.ExitCode == 0, first.Error);
        Assert.Contains("AUC: ", first.Output, StringComparison.Ordinal);

        var journal = File.ReadAllText(Path.Combine(In("journal"), "imbalance.jsonl"));
        Assert.Equal(0, Credit.Run([.. asked, "--threads", "1", "--output", In("two.json")]).ExitCode);
        Assert.Equal(journal, File.ReadAllText(Path.Combine(In("journal"), "imbalance.jsonl"))); // nothing was measured again

        var text = File.ReadAllText(In("one.json"));
        Assert.Equal(text, File.ReadAllText(In("two.json")));
        using var result = JsonDocument.Parse(text);
        Assert.Equal("synthetic", result.RootElement.GetProperty("data").GetProperty("kind").GetString());
        var methods = result.RootElement.GetProperty("bench").GetProperty("methods");
        Assert.Equal(["threshold-moving", "smotenc", "rusboost"], methods.EnumerateArray().Select(method => method.GetProperty("method").GetString()));
        Assert.Equal("Baseline", methods[0].GetProperty("measures")[0].GetProperty("verdict").GetString());
        Assert.DoesNotMatch("\"[14][0-9]{5}\"", text + journal); // no identifier of a client
    }

    [Fact]
    public void A_method_that_is_not_there_is_refused_by_name()
    {
        var result = Credit.Run("imbalance", run.Data, "--methods", "smoke", "--journal", In("none"), "--output", In("none.json"));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("no method smoke; there are threshold-moving, class-weights", result.Error, StringComparison.Ordinal);
    }

    string In(string name) => Path.Combine(run.Folder, "imbalance " + name);
}
