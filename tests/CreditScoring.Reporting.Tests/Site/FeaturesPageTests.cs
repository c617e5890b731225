using System.Text.Json.Nodes;
using CreditScoring.Reporting.Site;
using CreditScoring.Reporting.Tests.Support;

namespace CreditScoring.Reporting.Tests.Site;

public sealed class FeaturesPageTests
{
    const string Log =
        """
        {
          "data": { "kind": "synthetic", "description": "made up" },
          "trial": {
            "clients": 1234, "defaults": 99, "folds": 5, "repeats": 3, "baseFeatures": 309, "baseAuc": 0.7712, "falseDiscoveryRate": 0.05,
            "ideas": [
              { "id": "C2b", "idea": "Spread of the loans in time", "features": ["B_DAYS_CREDIT_STD"],
                "gain": { "mean": 0.0123, "error": 0.002, "low": 0.008, "high": 0.0166, "p": 0.0001 }, "q": 0.002, "isGain": true },
              { "id": "H4", "idea": "Same offer", "features": ["A", "B"],
                "gain": { "mean": -0.0021, "error": 0.002, "low": -0.006, "high": 0.002, "p": 0.8 }, "q": 0.9, "isGain": false }
            ]
          }
        }
        """;

    [Fact]
    public void Lists_every_idea_with_its_gain_interval_and_verdict()
    {
        using var folder = new Folder();
        var inputs = SiteCopy.In(folder);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(inputs.ContentDirectory, "trials")))
            File.Delete(file);
        SiteCopy.Write(Path.Combine(inputs.ContentDirectory, "trials", "some.json"), Log);
        SiteBuilder.Build(inputs, folder.Sub("out"));
        var (english, french) = (File.ReadAllText(folder.Sub("out/en/features.html")), File.ReadAllText(folder.Sub("out/variables.html")));

        Assert.Contains("Synthetic data", english, StringComparison.Ordinal);
        Assert.Contains("1,234 clients with a known outcome, 99 of them in default", english, StringComparison.Ordinal);
        Assert.Contains("Ideas kept: <strong>1</strong>", english, StringComparison.Ordinal);
        Assert.Contains("+0.0080 to +0.0166", english, StringComparison.Ordinal);
        Assert.Contains("−0.0021", english, StringComparison.Ordinal);
        Assert.Contains("+0,0080 à +0,0166", french, StringComparison.Ordinal);
        Assert.Contains("non prouvé", french, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_log_that_no_trial_wrote()
    {
        using var folder = new Folder();
        var inputs = SiteCopy.In(folder);
        SiteCopy.Write(Path.Combine(inputs.ContentDirectory, "trials", "bad.json"), "{\"trial\": {}}");

        Assert.Contains("bad.json", Assert.Throws<InvalidDataException>(() => SiteBuilder.Build(inputs, folder.Sub("out"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_what_became_of_each_feature_or_that_none_was_selected()
    {
        using var folder = new Folder();
        var inputs = SiteCopy.In(folder);
        SiteBuilder.Build(inputs, folder.Sub("out"));
        Assert.Contains("no selection was asked for", File.ReadAllText(folder.Sub("out/en/features.html")), StringComparison.Ordinal);

        var metrics = JsonNode.Parse(File.ReadAllText(inputs.MetricsFile))!;
        metrics["selection"] = JsonNode.Parse(
            """
            { "features": [
              { "name": "EXT_MEAN", "outcome": "Kept", "missing": 0, "gain": 0.01, "importance": 0.0123 },
              { "name": "B_TYPES", "outcome": "Correlated", "missing": 0.25, "gain": 0.001, "twin": "B_COUNT" }
            ] }
            """);
        SiteCopy.Write(folder.Sub("metrics.json"), metrics.ToJsonString());
        SiteBuilder.Build(inputs with { MetricsFile = folder.Sub("metrics.json") }, folder.Sub("out"));
        var page = File.ReadAllText(folder.Sub("out/en/features.html"));

        Assert.Contains("12,300", page, StringComparison.Ordinal); // millionths of log loss
        Assert.Contains("<code>B_COUNT</code>", page, StringComparison.Ordinal);
        Assert.Contains("25.0%", page, StringComparison.Ordinal);
    }
}
