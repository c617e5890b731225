using System.Text.Json.Nodes;
using CreditScoring.Reporting.Site;
using CreditScoring.Reporting.Tests.Support;

namespace CreditScoring.Reporting.Tests.Site;

public sealed class RunChangeTests : IDisposable
{
    readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_figure_that_left_its_interval_and_a_conclusion_that_fell_are_told()
    {
        var json = JsonNode.Parse(File.ReadAllText(Project.Metrics))!;
        json["auc"]!["cv"]!["mean"] = 0.70;
        json["auc"]!["cv"]!["low"] = 0.49;
        json["accuracy"]!["validation"] = 0.90;
        var earlier = folder.Sub("earlier.json");
        File.WriteAllText(earlier, json.ToJsonString());

        var change = RunChange.Of(Metrics.Read(earlier), Metrics.Read(Project.Metrics));
        var auc = change.Figures.Single(figure => figure.Word == "run.auc");
        Assert.Equal((0.70, 0.7623, true), (auc.Before!.Value, auc.Now!.Value, auc.IsBeyond));
        Assert.False(change.Figures.Single(figure => figure.Word == "run.brier").IsBeyond);
        Assert.Equal(["run.ranks", "run.learns"], change.Conclusions.Where(one => one.Before != one.Now).Select(one => one.Word));

        SiteBuilder.Build(SiteCopy.In(folder) with { EarlierMetricsFile = earlier }, folder.Sub("out"));
        var page = File.ReadAllText(Path.Combine(folder.Sub("out"), "en", "what-changed.html"));
        Assert.Contains("0.7000", page, StringComparison.Ordinal);
        Assert.Contains("– changed", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_without_a_model_before_says_so()
    {
        SiteBuilder.Build(SiteCopy.In(folder), folder.Sub("out"));

        Assert.Contains("no model before to be compared with", File.ReadAllText(Path.Combine(folder.Sub("out"), "en", "what-changed.html")), StringComparison.Ordinal);
    }
}
