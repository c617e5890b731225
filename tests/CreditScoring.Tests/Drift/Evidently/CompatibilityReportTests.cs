using System.Text.Json;
using CreditScoring.Drift;
using CreditScoring.Drift.Evidently;
using CreditScoring.Features;

namespace CreditScoring.Tests.Drift.Evidently;

public sealed class CompatibilityReportTests
{
    [Theory]
    [InlineData(CompatibilityPreset.Legacy)]
    [InlineData(CompatibilityPreset.New)]
    public void Whole_tables_are_judged_as_evidently_judges_them(CompatibilityPreset preset)
    {
        var tables = 0;
        foreach (var table in DriftReference.Json("expected.json").GetProperty("dataset").EnumerateArray())
        {
            var report = CompatibilityReport.Of(Columns(table), new() { Preset = preset });
            var expected = table.GetProperty(preset == CompatibilityPreset.Legacy ? "legacy" : "new");
            var count = expected.GetProperty(preset == CompatibilityPreset.Legacy ? "n_drifted" : "count").GetDouble();

            Assert.Equal(count, report.Drifted);
            Assert.Equal(expected.GetProperty("share").GetDouble(), report.Share, 1e-15);
            if (preset == CompatibilityPreset.Legacy)
                Assert.Equal(expected.GetProperty("dataset_drift").GetBoolean(), report.IsDrift);
            else
                Assert.Equal(expected.GetProperty("tests")[0].GetProperty("status").GetString() == "TestStatus.FAIL", report.IsDrift);
            Assert.Equal(expected.GetProperty("columns").EnumerateObject().Count(), report.Columns.Count);
            foreach (var column in report.Columns)
                AssertColumn(expected.GetProperty("columns").GetProperty(column.Name), column);
            tables++;
        }

        Assert.Equal(8, tables);
    }

    [Fact]
    public void One_infinite_row_drifts_the_table_but_not_the_column_shown()
    {
        var reference = ColumnSample.OfNumbers([.. Enumerable.Range(0, 2000).Select(row => row + 0.5)]);
        var current = ColumnSample.OfNumbers([.. Enumerable.Range(0, 2000).Select(row => row + 0.5), double.PositiveInfinity]);
        var column = CompatibilityReport.Of([new("income", reference, current)], new()).Columns[0];

        Assert.Equal((0, false), (column.Shown.Score!.Value, column.Shown.IsDrift));
        Assert.Equal((double.PositiveInfinity, true), (column.Counted.Score!.Value, column.Counted.IsDrift));
    }

    [Fact]
    public void A_missing_row_makes_the_table_strip_infinite_rows_too()
    {
        var reference = ColumnSample.OfNumbers([.. Enumerable.Range(0, 2000).Select(row => row + 0.5)]);
        var current = ColumnSample.OfNumbers([.. Enumerable.Range(0, 2000).Select(row => row + 0.5), double.PositiveInfinity, double.NaN]);

        Assert.Equal(0, CompatibilityReport.Of([new("income", reference, current)], new()).Columns[0].Counted.Score);
    }

    [Theory]
    [InlineData(CompatibilityPreset.Legacy, ColumnRole.Feature, false, FeatureKind.Numeric)]
    [InlineData(CompatibilityPreset.Legacy, ColumnRole.Target, false, FeatureKind.Category)]
    [InlineData(CompatibilityPreset.Legacy, ColumnRole.Prediction, false, FeatureKind.Category)]
    [InlineData(CompatibilityPreset.Legacy, ColumnRole.Prediction, true, FeatureKind.Numeric)]
    [InlineData(CompatibilityPreset.New, ColumnRole.Feature, false, FeatureKind.Category)]
    [InlineData(CompatibilityPreset.New, ColumnRole.Feature, true, FeatureKind.Numeric)]
    public void Few_numbers_are_categories_by_preset_and_role(CompatibilityPreset preset, ColumnRole role, bool isProbability, FeatureKind kind)
    {
        var sample = ColumnSample.OfNumbers(isProbability ? [0.2, 0.4] : [0.0, 1, 2]);

        Assert.Equal(kind, CompatibilityReport.Of([new("column", sample, sample, role)], new() { Preset = preset }).Columns[0].Kind);
    }

    [Fact]
    public void Ten_whole_numbers_are_categories_and_eleven_are_not()
    {
        FeatureKind Kind(int distinct) => CompatibilityReport.Of([Two("count", [1], [.. Enumerable.Range(0, distinct).Select(value => (double)value)])], new()).Columns[0].Kind;

        Assert.Equal((FeatureKind.Category, FeatureKind.Numeric), (Kind(10), Kind(11)));
    }

    [Fact]
    public void An_empty_column_gets_a_reason_and_stops_nothing()
    {
        var report = CompatibilityReport.Of([Two("full", [1, 2, 3], [1, 2, 4]), Two("empty", [double.NaN], [1])], new() { EveryTest = true });

        Assert.Null(report.Columns[1].Shown.Score);
        Assert.Contains("reference has no value", report.Columns[1].Shown.Reason, StringComparison.Ordinal);
        Assert.NotEmpty(report.Columns[1].Tests);
        Assert.All(report.Columns[1].Tests, verdict => Assert.False(verdict.IsDrift));
    }

    [Fact]
    public void Every_test_that_applies_is_run_on_request()
    {
        var report = CompatibilityReport.Of([Two("income", [1.5, 2, 3], [1, 2, 4.5])], new() { EveryTest = true });

        Assert.Equal(CompatibilityTests.All.Where(test => test.Kinds.Contains(FeatureKind.Numeric)), report.Columns[0].Tests.Select(verdict => verdict.Test));
    }

    [Fact]
    public void The_most_particular_test_and_threshold_win()
    {
        var options = new CompatibilityOptions
        {
            NumericTest = "psi", Threshold = 0.3, NumericThreshold = 0.2, ColumnTests = new Dictionary<string, string> { ["age"] = "wasserstein" },
            ColumnThresholds = new Dictionary<string, double> { ["age"] = 0.4 },
        };
        var report = CompatibilityReport.Of([Two("income", [1.5, 2], [1.5, 3]), Two("age", [1.5, 2], [1.5, 3])], options);

        Assert.Equal([("psi", 0.2), ("wasserstein", 0.4)], report.Columns.Select(column => (column.Shown.Test.Name, column.Shown.Threshold)));
    }

    [Fact]
    public void Half_of_the_columns_is_enough_for_drift()
    {
        CompatibilityColumn[] columns = [Two("same", [1.5, 2, 2], [1.5, 2, 2]), Two("moved", [1.5, 2, 2], [11.5, 12, 12])];

        Assert.True(CompatibilityReport.Of(columns, new() { NumericTest = "wasserstein" }).IsDrift);
        Assert.False(CompatibilityReport.Of(columns, new() { NumericTest = "wasserstein", DriftShare = 0.51 }).IsDrift);
    }

    [Fact]
    public void Refuses_a_test_that_nobody_knows() =>
        Assert.Throws<ArgumentException>(() => CompatibilityReport.Of([Two("income", [1], [1])], new() { CategoryTest = "chi" }));

    static void AssertColumn(JsonElement expected, CompatibilityResult found)
    {
        Assert.Equal(expected.GetProperty("method").GetString(), found.Shown.Test.DisplayName);
        Assert.Equal(expected.GetProperty("threshold").GetDouble(), found.Shown.Threshold);
        var score = DriftReference.Number(expected.GetProperty("score"));
        Assert.Equal(double.IsNaN(score), found.Shown.Score is null);
        if (found.Shown.Score is { } value)
            Assert.InRange(DriftReference.Deviation(score, value), 0, 1e-9);
        if (expected.TryGetProperty("drifted", out var drifted))
            Assert.Equal(drifted.GetBoolean(), found.Shown.IsDrift);
        if (expected.TryGetProperty("type", out var type))
            Assert.Equal(type.GetString() == "num", found.Kind == FeatureKind.Numeric);
    }

    static CompatibilityColumn[] Columns(JsonElement table)
    {
        var (reference, current) = (table.GetProperty("reference").GetString()!, table.GetProperty("current").GetString()!);
        var dropped = table.GetProperty("dropped_columns").EnumerateArray().Select(name => name.GetString()).ToHashSet();

        return
        [
            .. DriftReference.Names(current).Where(name => !dropped.Contains(name)).Select(name => new CompatibilityColumn(
                name,
                DriftReference.Sample(reference, name, DriftReference.KindOf(name)),
                DriftReference.Sample(current, name, DriftReference.KindOf(name)),
                name == "target" ? ColumnRole.Target : name == "prediction" ? ColumnRole.Prediction : ColumnRole.Feature)),
        ];
    }

    static CompatibilityColumn Two(string name, double[] reference, double[] current) =>
        new(name, ColumnSample.OfNumbers(reference), ColumnSample.OfNumbers(current));
}
