using System.Security.Cryptography;
using System.Text.Json;

namespace CreditScoring.Cli.Tests;

/// <summary><c>credit explain --record</c>, <c>credit replay</c>, and what stands beside a file of scores.</summary>
public sealed class ReplayTests(SyntheticRun run) : IClassFixture<SyntheticRun>
{
    [Fact]
    public void A_decision_of_a_registered_model_is_replayed_to_the_last_byte()
    {
        string registry = Path.Combine(run.Folder, "registry"), records = Path.Combine(run.Folder, "records"), letter = Path.Combine(run.Folder, "letter.html");
        Assert.Equal(0, Credit.Run("models", "register", run.Model, "--registry", registry, "--promote").ExitCode);
        var version = Assert.Single(Directory.GetDirectories(Path.Combine(registry, "home-credit")), folder => File.Exists(Path.Combine(folder, "model.json")));

        Assert.Equal(0, Credit.Run("explain", version, run.Data, "--client", "100001", "--record", records).ExitCode);
        var id = Path.GetFileNameWithoutExtension(Assert.Single(Directory.GetFiles(records)));
        var replay = Credit.Run("replay", id, "--records", records, "--registry", registry, "--letter", letter);

        Assert.Equal(0, replay.ExitCode);
        Assert.Contains("to the last byte", replay.Output, StringComparison.Ordinal);
        Assert.Contains("100001", File.ReadAllText(letter), StringComparison.Ordinal);
        Assert.Contains("no such record", Assert.Single(Credit.Run("replay", "00ff", "--records", records).ErrorLines), StringComparison.Ordinal);
        Assert.Contains("is no number of a record", Assert.Single(Credit.Run("replay", "../x", "--records", records).ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_decision_of_a_batch_is_written_down_and_any_is_replayed()
    {
        string scores = Path.Combine(run.Folder, "batch.csv"), records = Path.Combine(run.Folder, "batch");
        Assert.Equal(0, Credit.Run("score", run.Model, run.Data, "--output", scores, "--record", records, "--language", "en").ExitCode);
        var files = Directory.GetFiles(records);
        Assert.Equal(700, files.Length);

        var last = files.Max(StringComparer.Ordinal)!;
        using var record = JsonDocument.Parse(File.ReadAllText(last));
        var client = record.RootElement.GetProperty("client").GetString();
        Assert.Contains($"{client},{record.RootElement.GetProperty("answer").GetProperty("pd").GetDouble():R},", File.ReadAllText(scores), StringComparison.Ordinal);
        Assert.Equal(0, Credit.Run("replay", Path.GetFileNameWithoutExtension(last), "--records", records, "--model", run.Model).ExitCode);
    }

    [Fact]
    public void Scores_say_which_model_and_inputs_they_come_from()
    {
        var scores = Path.Combine(run.Folder, "scores.csv");
        Assert.Equal(0, Credit.Run("score", run.Model, run.Data, "--output", scores).ExitCode);
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(run.Model, "manifest.json")));
        using var provenance = JsonDocument.Parse(File.ReadAllText(scores + ".provenance.json"));

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(scores))), provenance.RootElement.GetProperty("scores").GetString());
        Assert.Equal(manifest.RootElement.GetProperty("files").GetProperty("model.json").GetString(), provenance.RootElement.GetProperty("model").GetProperty("trees").GetString());
        Assert.Equal(700, provenance.RootElement.GetProperty("clients").GetInt32());
    }
}
