using CreditScoring.Drift;
using CreditScoring.Drift.Windows;
using CreditScoring.Features;
using CreditScoring.Numerics;

namespace CreditScoring.Tests.Drift;

public sealed class WatchTests
{
    static readonly WatchOptions options = new() { Drift = new DriftOptions { Prediction = "pd" } };

    [Fact]
    public void Without_change_at_most_one_watch_in_ten_of_twelve_windows_ever_gives_an_alarm()
    {
        var alarms = 0;
        for (ulong replay = 0; replay < 40; replay++)
        {
            var watch = Watch(replay, 12, _ => 0);
            alarms += watch.Figures.Any(figure => figure.Points.Any(point => point.IsAlarm)) || watch.Cusum.Any(point => point.IsAlarm) ? 1 : 0;
        }

        Assert.InRange(alarms, 0, 4);
    }

    [Fact]
    public void A_step_of_a_fifth_of_a_deviation_is_told_within_three_windows()
    {
        for (ulong replay = 0; replay < 15; replay++)
        {
            var watch = Watch(replay, 12, window => window < 6 ? 0 : 0.2);
            var told = watch.Figures.First(figure => figure.Kind == WatchKind.ScoreMean).Points.Index().Where(point => point.Item.IsAlarm).Select(point => point.Index).Append(99).First();
            var summed = watch.Cusum.Index().Where(point => point.Item.IsAlarm).Select(point => point.Index).Append(99).First();

            Assert.InRange(Math.Min(told, summed), 6, 8);
            Assert.True(watch.IsAlarm);
        }
    }

    [Fact]
    public void A_small_change_that_lasts_is_told_by_the_cumulative_sum_alone()
    {
        // 0.8 standard deviations of a window's mean: well within a band of three, while the sum grows by 0.3 a window.
        var watch = Watch(3, 30, _ => 0.03, 60_000);

        Assert.DoesNotContain(watch.Figures.First(figure => figure.Kind == WatchKind.ScoreMean).Points, point => point.IsAlarm);
        Assert.Contains(watch.Cusum, point => point.IsAlarm);
    }

    [Fact]
    public void The_order_of_rows_and_the_threads_never_matter()
    {
        var (reference, window) = (Draw(1, 6000, 0), Draw(2, 900, 0.1));
        var forward = DriftWatch.Of(ReferenceProfile.Of(Table(reference)), [("a", Table(window))], options);
        var backward = DriftWatch.Of(ReferenceProfile.Of(Table(Reversed(reference))), [("a", Table(Reversed(window)))], options, threads: 2);

        Assert.Equal(Json(forward), Json(backward));
    }

    [Fact]
    public void A_band_is_that_of_windows_taken_out_of_the_reference()
    {
        // The mean of Kolmogorov's law is 0.8687 of this unit; seen at 160 points alone, the greatest distance is less by 0.5826 / sqrt(160)
        // (Chernoff 1965; Asmussen, Glynn and Pitman 1995). A window that is part of its reference would give 12 % less.
        const int Rows = 8000, Size = 1000;
        var drift = new DriftOptions { Tolerance = 1e-6 };
        var band = DriftWatch.Of(ReferenceProfile.Of(Table(Draw(1, Rows, 0))), [("a", Table(Draw(2, Size, 0)))], new WatchOptions { Drift = drift, Draws = 400, ColumnDeviations = 1e-9 })
            .Figures.Single(figure => figure.Column == "x").Points[0].Band;
        var unit = Math.Sqrt(1.0 / Size + 1.0 / Rows);

        Assert.Equal((0.8687 - 0.5826 / Math.Sqrt(160)) * unit, band.High * drift.Tolerance, 0.03 * unit);
    }

    [Fact]
    public void An_alarm_needs_k_of_n_windows_and_ends_after_m_quiet_ones()
    {
        bool[] isOut = [true, false, false, true, false, true, false, false, true, false, false, false];

        Assert.Equal([false, false, false, false, false, true, true, true, true, true, true, false], Persistence.Alarms(isOut, 2, 3, 3));
    }

    [Theory]
    [InlineData(0, 465, 5)]
    [InlineData(1, 10.4, 0.2)]
    [InlineData(2, 4.01, 0.2)]
    public void The_expected_run_length_is_that_of_the_tables(double change, double expected, double tolerance) =>
        // Montgomery, Introduction to statistical quality control, table 9.3: h = 5, k = 1/2.
        Assert.Equal(expected, Cusum.ExpectedRunLength(0.5, 5, change), tolerance);

    [Fact]
    public void Sums_add_what_is_beyond_the_slack_and_never_fall_below_zero()
    {
        var sums = default(Cusum).After(2, 0.5, 5).After(-0.25, 0.5, 5);

        Assert.Equal(new Cusum(0.75, 0), sums);
        Assert.False(sums.IsOut(5));
        Assert.True(sums.After(9, 0.5, 5).IsOut(5));
        Assert.Equal(10, sums.After(99, 0.5, 5).Up);
    }

    [Fact]
    public void A_watch_without_windows_or_with_an_empty_one_is_refused()
    {
        var profile = ReferenceProfile.Of(Table(Draw(1, 500, 0)));

        Assert.Throws<ArgumentException>(() => DriftWatch.Of(profile, [], options));
        Assert.Throws<ArgumentException>(() => DriftWatch.Of(profile, [("a", Table(Draw(1, 0, 0)))], options));
        Assert.Throws<ArgumentOutOfRangeException>(() => DriftWatch.Of(profile, [("a", Table(Draw(1, 5, 0)))], options with { Of = 1 }));
    }

    static WatchReport Watch(ulong replay, int windows, Func<int, double> move, int rows = 6000) => DriftWatch.Of(
        ReferenceProfile.Of(Table(Draw(1000 * replay + 1, rows, 0))),
        Enumerable.Range(0, windows).Select(window => ($"{window:D2}", Table(Draw(1000 * replay + 2 + (ulong)window, 800, move(window))))),
        options with { Draws = 30 });

    // A score, a number and a word of each row; the score alone moves.
    static (double Pd, double X, string Word)[] Draw(ulong seed, int rows, double move)
    {
        var random = new Random64(seed);

        return [.. Enumerable.Range(0, rows).Select(_ => (0.2 + 0.05 * (random.NextNormal() + move), random.NextNormal(), $"w{random.NextInt32(7)}"))];
    }

    static (double, double, string)[] Reversed((double, double, string)[] rows) => [.. rows.Reverse()];

    static SampleTable Table((double Pd, double X, string Word)[] rows) => new(rows.Length, [
        new SampleColumn("pd", FeatureKind.Numeric, () => ColumnSample.OfNumbers([.. rows.Select(row => row.Pd)])),
        new SampleColumn("x", FeatureKind.Numeric, () => ColumnSample.OfNumbers([.. rows.Select(row => row.X)])),
        new SampleColumn("word", FeatureKind.Category, () => ColumnSample.OfLevels(rows.Select(row => row.Word)))]);

    static string Json(WatchReport report)
    {
        using var stream = new MemoryStream();
        WatchJson.Write(stream, report);

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
