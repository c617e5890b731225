using System.Text.Json.Nodes;
using CreditScoring.Reporting.Site;
using CreditScoring.Reporting.Tests.Support;

namespace CreditScoring.Reporting.Tests.Site;

public sealed class RunChangeTests : IDisposable
{
    readonly Folder folder = new();
    readonly SiteInputs inputs;

    public RunChangeTests() => inputs = SiteCopy.In(folder);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_figure_that_left_its_interval_and_a_conclusion_that_fell_are_told()
    {
        var given = inputs with { EarlierMetricsFile = Earlier() };
        var change = Since(given)!;

        var auc = change.Figures.Single(figure => figure.Word == "run.auc");
        Assert.Equal((0.70, 0.7623, true), (auc.Before!.Value, auc.Now!.Value, auc.IsBeyond));
        Assert.False(change.Figures.Single(figure => figure.Word == "run.brier").IsBeyond);
        Assert.Equal(["ranks-better-than-chance", "within-budget"], change.Conclusions.Where(one => one.IsChanged).Select(one => one.Id));

        SiteBuilder.Build(given, folder.Sub("out"));
        var page = Page("en/what-changed.html");
        Assert.Contains("0.7000", page, StringComparison.Ordinal);
        Assert.Contains("The main figures, before and now", page, StringComparison.Ordinal);
        Assert.Contains("holds – changed", page, StringComparison.Ordinal);
        Assert.Contains("what-would-refute.html#within-budget", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_chart_has_each_figure_that_both_runs_measured_around_its_value_now()
    {
        var chart = RunChangeFigure.Of(Since(inputs with { EarlierMetricsFile = Earlier() }), ReportLanguage.English)!;
        var (now, before) = (chart.Series[0], chart.Series[1]);
        var auc = now.Categories.ToList().IndexOf("AUC, mean of the folds");

        // 0.70 before, 0.7623 now, from 0.7484 to 0.7762.
        Assert.Equal(0.70 / 0.7623, before.Y[auc], 1e-12);
        Assert.Equal((0.7484 / 0.7623, 0.7762 / 0.7623), (now.Low[auc], now.High[auc]));
        Assert.Equal("Measures whose value before leaves the interval of now: 1 of 6.", chart.Caption);
        Assert.Null(RunChangeFigure.Of(null, ReportLanguage.English));
    }

    [Fact]
    public void A_run_beside_itself_changes_nothing()
    {
        var change = Since(inputs with { EarlierMetricsFile = Project.Metrics })!;

        Assert.DoesNotContain(change.Figures, figure => figure.IsBeyond || figure.Before != figure.Now);
        Assert.DoesNotContain(change.Conclusions, one => one.IsChanged || one.Now is null);
    }

    [Fact]
    public void The_last_release_kept_is_taken_by_its_number_and_only_for_data_of_the_same_kind()
    {
        Keep("0.9.0", "synthetic");
        Keep("0.10.0", "synthetic");
        Assert.Equal("0.10.0", Since(inputs)!.Release);

        Keep("0.11.0", "kaggle");
        Assert.Null(Since(inputs));
    }

    [Fact]
    public void Without_an_earlier_run_the_page_says_so_in_both_languages()
    {
        Directory.Delete(Path.Combine(inputs.ContentDirectory, "runs"), recursive: true);
        SiteBuilder.Build(inputs, folder.Sub("out"));

        Assert.Contains("nothing is compared", Page("en/what-changed.html"), StringComparison.Ordinal);
        Assert.Contains("rien n’est comparé", Page("ce-qui-a-change.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_synthetic_runs_are_kept_with_the_content() =>
        Assert.All(
            Directory.EnumerateFiles(Path.Combine(Project.Root, "site/content/runs"), "*.json"),
            file => Assert.Equal("synthetic", Metrics.Read(file).Text("data.kind")));

    // An AUC that guessing would give at the low end, and accuracy lost beyond the budget.
    string Earlier()
    {
        var json = JsonNode.Parse(File.ReadAllText(Project.Metrics))!;
        json["auc"]!["cv"]!["mean"] = 0.70;
        json["auc"]!["cv"]!["low"] = 0.49;
        json["accuracy"]!["validation"] = 0.85;
        SiteCopy.Write(folder.Sub("before/metrics.json"), json.ToJsonString());

        return folder.Sub("before/metrics.json");
    }

    string Page(string file) => File.ReadAllText(folder.Sub("out/" + file));

    void Keep(string version, string kind) =>
        SiteCopy.Write(Path.Combine(inputs.ContentDirectory, "runs", version + ".json"), $$"""{ "data": { "kind": "{{kind}}" } }""");

    static RunChange? Since(SiteInputs inputs) =>
        RunChange.Since(inputs, Metrics.Read(inputs), LedgerEntry.ReadAll(Path.Combine(inputs.ContentDirectory, "ledger.json")));
}
