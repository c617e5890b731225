using CreditScoring.Cli.Models;

namespace CreditScoring.Cli.Tests;

/// <summary>The life of a model with the real program: gate, retraining, forced promotion.</summary>
public sealed class LifecycleRoadTests(SyntheticRun run) : IClassFixture<SyntheticRun>
{
    const string Lenient = """{ "minOutcomes": 2, "aucLoss": 1, "costIncrease": 10, "calibrationGap": 1, "calibrationSlope": 100, "fairnessLoss": 1, "reasonOverlap": 0, "swapShare": 1, "draws": 40 }""";

    [Fact]
    public async Task A_trigger_trains_a_challenger_that_the_gate_refuses_or_lets_pass()
    {
        var (registry, drift, output) = (In("lives"), In("drift.json"), In("retrained"));
        Assert.Equal(0, Credit.Run("models", "register", run.Model, "--registry", registry, "--promote").ExitCode);
        var (strict, lenient) = (Written("strict.json", """{ "minOutcomes": 1000 }"""), Written("lenient.json", Lenient));
        string[] Retrain(string gate) => ["retrain", "--data", run.Data, "--registry", registry, "--drift", drift, "--gate", gate, "--output", output, "--promote"];

        File.WriteAllText(drift, """{ "verdict": { "drift": false } }""");
        var quiet = Credit.Run(Retrain(lenient));
        Assert.Equal(0, quiet.ExitCode);
        Assert.Contains("No trigger fires", quiet.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(output));

        // Trained on the same clients with the same options: the same model, but for its commit.
        File.WriteAllText(drift, """{ "verdict": { "drift": true } }""");
        var refused = Credit.Run([.. Retrain(strict), "--commit", "a"]);
        Assert.True(refused.ExitCode == 4, refused.Error + refused.Output);
        Assert.Contains("fires  drift", refused.Output, StringComparison.Ordinal);
        Assert.Contains("refused  auc", refused.Output, StringComparison.Ordinal);
        Assert.Contains("models promote 0002-", refused.Output, StringComparison.Ordinal);
        Assert.Contains("Le candidat ne peut pas être promu", File.ReadAllText(Path.Combine(output, "gate.html")), StringComparison.Ordinal);
        var listed = Credit.Run("models", "list", "--registry", registry).Output;
        Assert.Matches("0001-[0-9a-f]{8}  champion", listed);
        Assert.Matches("0002-[0-9a-f]{8}  challenger", listed);

        var passed = Credit.Run([.. Retrain(lenient), "--commit", "b"]);
        Assert.True(passed.ExitCode == 0, passed.Error + passed.Output);
        Assert.Matches("0003-[0-9a-f]{8} is the champion", passed.Output);
        Assert.Matches("promotion  0003-.*gate [0-9a-f]{12}", Credit.Run("models", "log", "--registry", registry).Output);
        Assert.Equal(0, Credit.Run("models", "verify", "--registry", registry).ExitCode);

        // What the site compares with, when nobody names a model before.
        Assert.StartsWith("0001-", Path.GetFileName(await RegisteredModel.FindBeforeAsync(registry, "home-credit", CancellationToken.None)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_version_is_promoted_by_force_and_a_reason_only_and_the_log_says_so()
    {
        var registry = In("forced");
        string[] gate = ["--registry", registry, "--gate", Written("never.json", """{ "minOutcomes": 1000 }"""), "--data", run.Data, "--output", In("gate")];
        Assert.Equal(0, Credit.Run(["models", "register", run.Model, "--promote", .. gate]).ExitCode); // nothing to compare the first with
        var other = In("other");
        Assert.Equal(0, Credit.Run("train", run.Data, "--output", other, "--commit", "other").ExitCode);
        Assert.Equal(4, Credit.Run(["models", "register", other, "--promote", .. gate]).ExitCode);
        var version = Path.GetFileName(Directory.GetDirectories(Path.Combine(registry, "home-credit"), "0002-*").Single())!;
        string[] promote = ["models", "promote", version, .. gate];

        Assert.Equal(4, Credit.Run(promote).ExitCode);
        Assert.Single(Lines());
        Assert.Contains("--force needs --reason", Credit.Run([.. promote, "--force"]).Error, StringComparison.Ordinal);
        Assert.Equal(0, Credit.Run([.. promote, "--force", "--reason", "the old one leaks", "--actor", "Grace"]).ExitCode);
        Assert.Contains("Grace  the old one leaks  (forced)", Lines()[^1], StringComparison.Ordinal);

        string[] Lines() => Credit.Run("models", "log", "--registry", registry).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    string In(string name) => Path.Combine(run.Folder, name);

    string Written(string name, string text)
    {
        File.WriteAllText(In(name), text);

        return In(name);
    }
}
