using AngleSharp.Html.Parser;
using CreditScoring.Reporting.Site;
using CreditScoring.Reporting.Tests.Support;

namespace CreditScoring.Reporting.Tests.Site;

public sealed class RunComparisonTests : IDisposable
{
    readonly Folder folder = new();
    readonly SiteInputs inputs;

    public RunComparisonTests() => inputs = SiteCopy.In(folder);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_figure_outside_the_interval_of_todays_is_beyond_it_and_a_conclusion_that_fell_is_told()
    {
        // Today: AUC 0.7623 (0.7484 to 0.7762), cost 0.5214 against 0.807 for accepting everybody. Before: AUC 0.70, and accepting everybody was cheaper.
        var before = Before("""{ "data": { "kind": "synthetic" }, "auc": { "cv": { "mean": 0.70, "low": 0.69, "high": 0.71 } }, "cost": { "perClient": 0.53, "acceptAll": 0.5, "declineAll": 0.92 } }""");
        var comparison = Compare(inputs with { Before = before })!;

        var auc = comparison.Figures.Single(figure => figure.Key == "auc.cv.mean");
        Assert.Equal((0.70, 0.7623, true), (auc.Before!.Value, auc.Now, auc.IsBeyond!.Value));
        Assert.Null(comparison.Figures.Single(figure => figure.Key == "brier").Before);
        Assert.Equal([("costs-less-than-everyone", false, true)], comparison.Conclusions.Select(one => (one.Id, one.Before, one.Now)));
    }

    [Fact]
    public void A_run_beside_itself_changes_nothing()
    {
        var comparison = Compare(inputs with { Before = Project.Metrics })!;

        Assert.All(comparison.Figures, figure => Assert.Equal(figure.Now, figure.Before));
        Assert.DoesNotContain(comparison.Figures, figure => figure.IsBeyond == true);
        Assert.Empty(comparison.Conclusions);
        Assert.Equal(0, comparison.Unknown);
    }

    [Fact]
    public void The_last_release_kept_is_taken_by_its_number_and_only_for_data_of_the_same_kind()
    {
        Keep("0.9.0", "synthetic");
        Keep("0.10.0", "synthetic");
        Assert.Equal("0.10.0", Compare(inputs)!.Release);

        Keep("0.11.0", "kaggle");
        Assert.Null(Compare(inputs));
    }

    [Fact]
    public void Without_an_earlier_run_the_page_says_so_in_both_languages()
    {
        Directory.Delete(Path.Combine(inputs.ContentDirectory, "runs"), recursive: true);
        SiteBuilder.Build(inputs, folder.Sub("out"));

        Assert.Contains("nothing is compared", Page("en/runs.html"), StringComparison.Ordinal);
        Assert.Contains("rien n’est comparé", Page("ce-qui-a-change.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_synthetic_runs_are_kept_with_the_content() =>
        Assert.All(
            Directory.EnumerateFiles(Path.Combine(Project.Root, "site/content/runs"), "*.json"),
            file => Assert.Equal("synthetic", Metrics.Read(file).Text("data.kind")));

    string Page(string file) => new HtmlParser().ParseDocument(File.ReadAllText(folder.Sub("out/" + file))).QuerySelector("main")!.TextContent;

    void Keep(string version, string kind) =>
        SiteCopy.Write(Path.Combine(inputs.ContentDirectory, "runs", version + ".json"), $$"""{ "data": { "kind": "{{kind}}" } }""");

    string Before(string json)
    {
        SiteCopy.Write(folder.Sub("before/metrics.json"), json);

        return folder.Sub("before");
    }

    static RunComparison? Compare(SiteInputs inputs)
    {
        var now = Metrics.Read(inputs);

        return RunComparison.FindBefore(inputs, now) is { } before
            ? RunComparison.Of(before, now, ClaimLedger.Read(inputs.ContentDirectory, new Faults()).Claims, claim => claim.En)
            : null;
    }
}
