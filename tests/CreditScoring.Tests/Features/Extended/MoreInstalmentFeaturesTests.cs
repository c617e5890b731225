using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.Features.Extended;

public sealed class MoreInstalmentFeaturesTests
{
    [Fact]
    public void Matches_the_worked_example()
    {
        // Due day, days late, part paid of 100: the first two of loan 41, the others of loan 42.
        var features = Of(
            Row(41, 1, -1_001, 8, 100), Row(41, 2, -1_000, 4, 100), Row(42, 1, -365, -6, 100),
            Row(42, 2, -180, 0, 50), Row(42, 3, -60, 2, 100), Row(42, 4, -30, -2, 100));

        Assert.Equal(Math.Sqrt(154 / 15.0), features["I_DPD_STD"], 1e-6); // 8 4 0 0 2 0: squares 84 - 14 x 14 / 6 = 154 / 3, over 5
        Assert.Equal(6, features["I_DBD_MAX"]);
        Assert.Equal(Math.Sqrt(1 / 24.0), features["I_RATIO_STD"], 1e-7); // five 1 and one 0.5: squares 5 / 24, over 5
        Assert.Equal(50 / 6f, features["I_SHORT_MEAN"]);
        Assert.Equal(2 / 3f, features["I180_DPD_MEAN"]);
        Assert.Equal(3.5 / 4, features["I365_RATIO_MEAN"]);
        Assert.Equal(6 / 5f, features["I1000_DPD_MEAN"]);
        Assert.Equal(-2 / 5f, features["IL5_LATE_MEAN"]); // 4 - 6 + 0 + 2 - 2
        Assert.Equal(1, features["IN1_LATE_MEAN"]); // 8 and -6
        Assert.Equal(2, features["IFRAC_LATE_60_365"]); // 1 of 2 late, over 1 of 4
        Assert.Equal(550 / 6f / 50, features["X_PAYMEAN_ANN"], 1e-6);
    }

    [Theory]
    [InlineData(-180, "I180_DPD_MEAN", true)]
    [InlineData(-181, "I180_DPD_MEAN", false)]
    [InlineData(-365, "I365_RATIO_MEAN", true)]
    [InlineData(-366, "I365_RATIO_MEAN", false)]
    [InlineData(-1_000, "I1000_DPD_MEAN", true)]
    [InlineData(-1_001, "I1000_DPD_MEAN", false)]
    public void Counts_the_first_day_of_a_window_in(int due, string feature, bool isIn) =>
        Assert.Equal(isIn ? 1 : double.NaN, Of(Row(41, 1, due, 1, 100))[feature]);

    [Fact]
    public void Follows_the_trend_of_the_last_twelve_instalments()
    {
        // Each is 2 days later than the one before; the oldest, a thirteenth, would break the line.
        var rows = Enumerable.Range(0, 12).Select(number => Row(41, number + 2, -390 + 30 * number, 2 * number, 100));

        Assert.Equal(2, Of([Row(41, 1, -420, 90, 100), .. rows])["ITR12_LATE"], 1e-6);
    }

    [Fact]
    public void Knows_no_trend_of_one_instalment() => Assert.Equal(double.NaN, Of(Row(41, 1, -9, 1, 100))["ITR12_LATE"]);

    [Fact]
    public void Knows_no_share_of_delays_when_nothing_was_late() =>
        Assert.Equal(double.NaN, Of(Row(41, 1, -9, 0, 100))["IFRAC_LATE_60_365"]);

    static FeatureValues Of(params (int Loan, (string, object)[] Cells)[] rows) => new(rows
        .Aggregate(new TablesBuilder().Client(1, ("AMT_ANNUITY", 50)), (tables, row) => tables.Instalment(1, row.Loan, row.Cells)).Build());

    static (int, (string, object)[]) Row(int loan, int number, int due, int late, double paid) => (loan,
    [
        ("NUM_INSTALMENT_VERSION", 1), ("NUM_INSTALMENT_NUMBER", number), ("DAYS_INSTALMENT", due), ("DAYS_ENTRY_PAYMENT", due + late),
        ("AMT_INSTALMENT", 100), ("AMT_PAYMENT", paid),
    ]);
}
