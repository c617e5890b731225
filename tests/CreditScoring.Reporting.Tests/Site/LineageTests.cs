using CreditScoring.Features;
using CreditScoring.Reporting.Site;

namespace CreditScoring.Reporting.Tests.Site;

public sealed class LineageTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("credit-lineage-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Figures_are_counted_again_from_the_rows_of_the_model()
    {
        // Two folds of two clients: the first is ranked right, the second wrong; so the mean area is a half. Brier: (0.04 + 0.01 + 0.81 + 0.04) / 4.
        var rows = Rows(4, 2, 0.5, 0.225, "100001,0,1,0.8\n100002,0,0,0.1\n100003,1,1,0.1\n100004,1,0,0.2\n");

        Assert.Equal(["rows", "defaults", "auc.cv.mean", "brier", "logloss", "ks", "cost.perClient"], rows.Select(row => row.Key));
        Assert.All(rows.Take(4), row => Assert.True(row.IsSame, row.ToString()));
    }

    [Fact]
    public void A_row_that_was_changed_shows()
    {
        var rows = Rows(4, 2, 0.5, 0.225, "100001,0,1,0.8\n100002,0,0,0.1\n100003,1,1,0.1\n100004,1,0,0.3\n");

        Assert.False(rows.First(row => row.Key == "brier").IsSame);
        Assert.True(rows.First(row => row.Key == "defaults").IsSame);
    }

    [Fact]
    public void Without_the_folder_of_the_model_there_are_none() => Assert.Empty(LineageRow.All(Inputs(null), Metrics.Read(Metric(1, 1, 1, 1))));

    IReadOnlyList<LineageRow> Rows(int clients, int defaults, double auc, double brier, string rows)
    {
        File.WriteAllText(Path.Combine(folder, "oof.csv"), "client,fold,target,pd\n" + rows);

        return LineageRow.All(Inputs(folder), Metrics.Read(Metric(clients, defaults, auc, brier)));
    }

    SiteInputs Inputs(string? model) => new() { SiteDirectory = folder, MetricsFile = Path.Combine(folder, "metrics.json"), Features = FeatureCatalog.All, ModelDirectory = model };

    string Metric(int clients, int defaults, double auc, double brier)
    {
        var file = Path.Combine(folder, "metrics.json");
        File.WriteAllText(file, FormattableString.Invariant(
            $$$"""{ "rows": {{{clients}}}, "defaults": {{{defaults}}}, "auc": { "cv": { "mean": {{{auc}}} } }, "brier": {{{brier}}}, "logloss": 1, "ks": 1, "cost": { "perClient": 1 }, "cutoff": 0.0909 }"""));

        return file;
    }
}
