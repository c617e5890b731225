using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.Features.Trials;

public sealed class InstalmentPartTrialsTests
{
    // Each row: day due, days late, paid of 100.
    readonly TrialValues trials = Of(
        Row(41, -1_001, 8, 90), Row(41, -1_000, 4, 60), Row(41, -731, 6, 80), Row(41, -730, -2, 100), Row(41, -366, 5, 100),
        Row(42, -365, -6, 100), Row(42, -181, 9, 70), Row(42, -180, 1, 100), Row(42, -61, -4, 40), Row(42, -60, 2, 100),
        Row(42, -30, -10, 50));

    [Fact]
    public void Takes_the_instalments_of_the_last_60_days()
    {
        Assert.Equal((2, 5), (trials["I60_DPD_MAX"], trials["I60_DBD_MEAN"]));
        Assert.Equal((0.75, 25), (trials["I60_RATIO_MEAN"], trials["I60_SHORT_MEAN"]));
    }

    [Fact]
    public void Takes_the_instalments_of_the_last_180_days()
    {
        Assert.Equal((0.5, 2, 3.5), (trials["I180_LATE_SHARE"], trials["I180_DPD_MAX"], trials["I180_DBD_MEAN"]));
        Assert.Equal((0.725f, 27.5), (trials["I180_RATIO_MEAN"], trials["I180_SHORT_MEAN"])); // 100, 40, 100 and 50
    }

    [Fact]
    public void Takes_the_instalments_of_the_last_year() =>
        Assert.Equal((9, 20 / 6f, 140 / 6f), (trials["I365_DPD_MAX"], trials["I365_DBD_MEAN"], trials["I365_SHORT_MEAN"]));

    [Fact]
    public void Takes_the_instalments_of_wider_windows()
    {
        Assert.Equal((0.5, 17 / 8f, 17.5), (trials["I730_LATE_SHARE"], trials["I730_DPD_MEAN"], trials["I730_SHORT_MEAN"]));
        Assert.Equal((0.6f, 20), (trials["I1000_LATE_SHARE"], trials["I1000_SHORT_MEAN"]));
    }

    [Fact]
    public void Takes_the_last_instalments()
    {
        Assert.Equal((-4, 25), (trials["IL2_LATE_MEAN"], trials["IL2_SHORT_MEAN"]));
        Assert.Equal(28, trials["IL5_SHORT_MEAN"]); // 30 + 0 + 60 + 0 + 50
    }

    [Fact]
    public void Takes_the_first_instalments_of_each_loan()
    {
        Assert.Equal(0.95f, trials["IN1_RATIO_MEAN"]);
        Assert.Equal((2, 0.8f), (trials["IN4_LATE_MEAN"], trials["IN4_RATIO_MEAN"])); // 8 + 4 + 6 - 2, and -6 + 9 + 1 - 4
    }

    [Fact]
    public void Takes_the_loan_of_the_latest_instalment() =>
        Assert.Equal((9, 140, 4.6f / 6), (trials["ILAST_DPD_MAX"], trials["ILAST_SHORT_SUM"], trials["ILAST_RATIO_MEAN"]));

    [Fact]
    public void Divides_the_share_paid_incompletely_lately_by_that_of_two_years() =>
        Assert.Equal(4 / 3f, trials["IFRAC_SHORT_180_730"]); // 2 of 4 over 3 of 8

    [Theory]
    [InlineData("ITR12_SHORT", 12, 3)]
    [InlineData("ITR24_LATE", 24, 2)]
    [InlineData("ITR24_SHORT", 24, 3)]
    [InlineData("ITR60_LATE", 60, 2)]
    [InlineData("ITR60_SHORT", 60, 3)]
    public void Follows_the_trend_of_the_last_instalments(string feature, int count, double slope)
    {
        // Each is 2 days later, and 3 less is paid, than the one before; the oldest, one more, would break the lines.
        var rows = Enumerable.Range(0, count).Select(number => Row(41, -1_999 + 30 * number, 2 * number, 200 - 3 * number));

        Assert.Equal(slope, Of([Row(41, -2_500, 90, 5), .. rows])[feature], 1e-6);
    }

    [Fact]
    public void Knows_nothing_of_a_client_without_instalments()
    {
        var none = new TrialValues(new TablesBuilder().Client(1).AllPresent());

        Assert.All(
            new[]
            {
                "I60_DPD_MAX", "I730_LATE_SHARE", "IL2_LATE_MEAN", "IN4_RATIO_MEAN", "ILAST_SHORT_SUM", "ITR60_LATE", "IFRAC_SHORT_180_730",
            },
            name => Assert.Equal(double.NaN, none[name]));
    }

    static TrialValues Of(params (int Loan, (string, object)[] Cells)[] rows) => new(
        rows.Aggregate(new TablesBuilder().Client(1), (tables, row) => tables.Instalment(1, row.Loan, row.Cells)));

    static (int, (string, object)[]) Row(int loan, int due, int late, double paid) => (loan,
        [("DAYS_INSTALMENT", due), ("DAYS_ENTRY_PAYMENT", due + late), ("AMT_INSTALMENT", 100), ("AMT_PAYMENT", paid)]);
}
