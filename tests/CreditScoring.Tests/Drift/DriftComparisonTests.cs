using CreditScoring.Drift;
using CreditScoring.Features;
using CreditScoring.Numerics;

namespace CreditScoring.Tests.Drift;

public sealed class DriftComparisonTests
{
    [Fact]
    public void A_change_is_flagged_when_it_is_significant_and_material()
    {
        var (reference, same, moved) = (Normals(1, 5000, 0), Normals(2, 5000, 0), Normals(3, 5000, 0.5));

        Assert.False(Column(Compare([("x", reference)], [("x", same)]), "x").IsDrift);
        var column = Column(Compare([("x", reference)], [("x", moved)]), "x");
        Assert.True(column.IsDrift);
        Assert.Equal(DriftKind.Distribution, column.Main!.Kind);
        Assert.InRange(column.Direction!.Value, 0.2, 0.35);
    }

    [Fact]
    public void A_significant_change_below_the_tolerance_is_not_flagged()
    {
        var report = Compare([("x", Normals(1, 200_000, 0))], [("x", Normals(2, 200_000, 0.05))]);
        var distribution = Column(report, "x").Evidence[0];

        Assert.True(distribution.AdjustedPValue < 1e-6);
        Assert.InRange(distribution.Effect, 0.01, 0.03);
        Assert.False(report.IsDrift);
    }

    [Fact]
    public void An_outcome_drifts_at_a_smaller_change()
    {
        double[] reference = Rates(0.08, 5000), current = Rates(0.11, 3500);

        Assert.False(Compare([("target", reference)], [("target", current)]).IsDrift);
        var report = Compare([("target", reference)], [("target", current)], new DriftOptions { Target = "target" });
        Assert.True(report.IsDrift);
        Assert.Equal(FeatureKind.Category, Column(report, "target").Kind);
    }

    [Fact]
    public void An_outcome_that_is_not_known_yet_is_no_drift()
    {
        (string, double[])[] reference = [("x", Normals(1, 500, 0)), ("target", Rates(0.1, 500))], current = [("x", Normals(2, 500, 0))];

        Assert.False(Compare(reference, current, new DriftOptions { Target = "target" }).IsDrift);
        Assert.True(Compare(reference, current).IsDrift);
    }

    [Fact]
    public void Missing_values_are_drift_of_their_own()
    {
        var column = Column(Compare([("x", WithMissing(1, 0.3))], [("x", WithMissing(2, 0.6))]), "x");

        Assert.Equal(DriftKind.Missing, column.Main!.Kind);
        Assert.False(column.Evidence[0].IsDrift); // where they are, values lie as before
    }

    [Fact]
    public void A_bad_column_never_stops_the_report()
    {
        var table = new SampleTable(200, [Good("x"), new SampleColumn("broken", FeatureKind.Category, () => throw new InvalidOperationException()) { Fault = "too many words" }, Good("gone"), Good("turned")]);
        var words = new SampleColumn("turned", FeatureKind.Category, () => ColumnSample.OfLevels(Enumerable.Repeat("a", 200)));
        var report = DriftComparison.Compare(table, new SampleTable(200, [Good("x"), Good("broken"), words, Good("extra")]), new DriftOptions());

        Assert.Equal(
            [("x", ColumnStatus.Compared, false), ("broken", ColumnStatus.Unreadable, true), ("gone", ColumnStatus.Absent, true), ("turned", ColumnStatus.TypeChanged, true), ("extra", ColumnStatus.Added, false)],
            report.Columns.Select(column => (column.Name, column.Status, column.IsDrift)));
        Assert.Equal((3, 4), (report.Drifted, report.Judged));

        static SampleColumn Good(string name) => new(name, FeatureKind.Numeric, () => ColumnSample.OfNumbers(Normals(5, 200, 0).AsSpan()));
    }

    [Fact]
    public void Few_values_are_not_judged_but_their_absence_is()
    {
        double[] few = [.. Enumerable.Range(0, 1500).Select(row => row < 3 ? 1.0 : double.NaN)];
        var column = Column(Compare([("x", Normals(1, 1500, 0))], [("x", few)]), "x");

        Assert.Equal(ColumnStatus.Insufficient, column.Status);
        Assert.True(column.IsDrift);
        Assert.Equal([DriftKind.Missing, DriftKind.Infinite], column.Evidence.Select(evidence => evidence.Kind));
        Assert.Equal(ColumnStatus.Insufficient, Column(Compare([("x", Normals(1, 1500, 0))], [("x", Normals(2, 8, 3))]), "x").Status);
    }

    [Fact]
    public void With_a_model_columns_count_by_their_weight()
    {
        var options = new DriftOptions { Weights = new Dictionary<string, double> { ["x"] = 0.98, ["y"] = 0.02 } };
        (string, double[])[] reference = [("x", Normals(1, 2000, 0)), ("y", Normals(2, 2000, 0))];

        var light = Compare(reference, [("x", Normals(3, 2000, 0)), ("y", Normals(4, 2000, 1))], options);
        Assert.Equal((1, false), (light.Drifted, light.IsDrift));
        Assert.Equal(0.02, light.WeightShare!.Value, 1e-12);
        Assert.True(Compare(reference, [("x", Normals(3, 2000, 1)), ("y", Normals(4, 2000, 0))], options).IsDrift);
    }

    [Fact]
    public void All_tests_of_a_report_are_corrected_together()
    {
        (string, double[])[] reference = [.. Enumerable.Range(0, 6).Select(column => ($"c{column}", Normals((ulong)column, 500, 0)))];
        (string, double[])[] current = [.. Enumerable.Range(0, 6).Select(column => ($"c{column}", Normals((ulong)column + 100, 500, column / 8.0)))];
        var evidence = Compare(reference, current).Columns.SelectMany(column => column.Evidence).ToList();

        Assert.Equal(MultipleTesting.BenjaminiHochberg([.. evidence.Select(one => one.PValue)]), evidence.Select(one => one.AdjustedPValue));
        Assert.Contains(evidence, one => one.AdjustedPValue > one.PValue && one.AdjustedPValue < Math.Min(1, one.PValue * evidence.Count)); // neither none nor Bonferroni
    }

    [Fact]
    public void Threads_change_nothing()
    {
        (string, double[])[] reference = [.. Enumerable.Range(0, 30).Select(column => ($"c{column}", Normals((ulong)column, 500, 0)))];
        (string, double[])[] current = [.. Enumerable.Range(0, 30).Select(column => ($"c{column}", Normals((ulong)column + 100, 500, column / 30.0)))];

        Assert.Equal(Json(Compare(reference, current, threads: 1)), Json(Compare(reference, current, threads: 2)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void Refuses_limits_out_of_range(double alpha) => Assert.Contains(
        "Alpha", Assert.Throws<ArgumentException>(() => Compare([("x", Normals(1, 200, 0))], [("x", Normals(2, 200, 0))], new DriftOptions { Alpha = alpha })).Message, StringComparison.Ordinal);

    static string Json(DriftReport report)
    {
        using var stream = new MemoryStream();
        DriftJson.Write(stream, report);

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    static DriftReport Compare((string Name, double[] Values)[] reference, (string Name, double[] Values)[] current, DriftOptions? options = null, int threads = 1) =>
        DriftComparison.Compare(Table(reference), Table(current), options ?? new DriftOptions(), threads);

    static SampleTable Table((string Name, double[] Values)[] columns) =>
        new(columns[0].Values.Length, [.. columns.Select(column => new SampleColumn(column.Name, FeatureKind.Numeric, () => ColumnSample.OfNumbers(column.Values.AsSpan())))]);

    static ColumnDrift Column(DriftReport report, string name) => report.Columns.First(column => column.Name == name);

    static double[] Normals(ulong seed, int count, double mean)
    {
        var random = new Random64(seed);

        return [.. Enumerable.Range(0, count).Select(_ => mean + random.NextNormal())];
    }

    static double[] WithMissing(ulong seed, double share)
    {
        var random = new Random64(seed);

        return [.. Enumerable.Range(0, 5000).Select(_ => random.NextDouble() < share ? double.NaN : random.NextNormal())];
    }

    static double[] Rates(double rate, int count) => [.. Enumerable.Range(0, count).Select(row => row < rate * count ? 1.0 : 0.0)];
}
