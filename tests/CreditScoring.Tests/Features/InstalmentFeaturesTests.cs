using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.Features;

public sealed class InstalmentFeaturesTests
{
    [Fact]
    public void Matches_the_worked_example()
    {
        // Loan 41: 2 days early and full; 10 days late and half.
        // Loan 42: two payments for one instalment, the last 4 days late; one unpaid.
        var features = new FeatureValues(new TablesBuilder().Client(1, ("AMT_ANNUITY", 400))
            .Instalment(1, 41, Row(1, -500, -502, 100, 100))
            .Instalment(1, 41, Row(2, -400, -390, 100, 50))
            .Instalment(1, 42, Row(1, -50, -46, 200, 150))
            .Instalment(1, 42, Row(1, -50, -51, 200, 50))
            .Instalment(1, 42,
                ("NUM_INSTALMENT_VERSION", 1), ("NUM_INSTALMENT_NUMBER", 2), ("DAYS_INSTALMENT", -20), ("AMT_INSTALMENT", 200))
            .Build());

        Assert.Equal(4, features["I_COUNT"]);
        Assert.Equal(10, features["I_DPD_MAX"]);
        Assert.Equal(14 / 3f, features["I_DPD_MEAN"]);
        Assert.Equal((2 / 3f, 2), (features["I_DBD_MEAN"], features["I_DBD_SUM"]));
        Assert.Equal((2 / 3f, 1 / 3f), (features["I_LATE_SHARE"], features["I_LATE7_SHARE"]));
        Assert.Equal((1 + 0.5 + 1) / 3, features["I_RATIO_MEAN"], 1e-6);
        Assert.Equal(1 / 3f, features["I_SHORT_SHARE"]);
        Assert.Equal((50, 350, 200), (features["I_PAY_MIN"], features["I_PAY_SUM"], features["I_INST_MAX"]));
        Assert.Equal(-46, features["I_ENTRY_MAX"]);
        Assert.Equal((-2 + 5 + 4) / 3.0, features["I_WLATE_MEAN"], 1e-6);
        Assert.Equal(
            (-2 * (1 - 0.0003 * 502) + 5 * (1 - 0.0003 * 390) + 4 * (1 - 0.0003 * 46)) / 3, features["I_WLATET_MEAN"], 1e-6);
        Assert.Equal((1, 4), (features["I60_LATE_SHARE"], features["I60_DPD_MEAN"]));
        Assert.Equal((1, 4), (features["I365_LATE_SHARE"], features["I365_DPD_MEAN"]));
        Assert.Equal((4, 1), (features["ILAST_DPD_MEAN"], features["ILAST_LATE_SHARE"]));
        Assert.Equal(1, features["I_UNPAID_COUNT"]);
        Assert.Equal((2, 0.125), (features["X_ANN_MAXINST"], features["X_PAYMIN_ANN"]));
    }

    [Theory]
    [InlineData(-60, "I60_DPD_MEAN", true)]
    [InlineData(-61, "I60_DPD_MEAN", false)]
    [InlineData(-365, "I365_DPD_MEAN", true)]
    [InlineData(-366, "I365_DPD_MEAN", false)]
    public void Counts_the_first_day_of_a_window_in(int due, string feature, bool isIn)
    {
        var features = new FeatureValues(new TablesBuilder().Client(1).Instalment(1, 41, Row(1, due, due + 3, 100, 100)).Build());

        Assert.Equal(isIn ? 3 : double.NaN, features[feature]);
    }

    [Theory]
    [InlineData(7, 0)]
    [InlineData(8, 1)]
    public void Allows_7_days(int late, int share)
    {
        var features = new FeatureValues(new TablesBuilder().Client(1).Instalment(1, 41, Row(1, -100, -100 + late, 100, 100)).Build());

        Assert.Equal(share, features["I_LATE7_SHARE"]);
    }

    [Fact]
    public void Does_not_take_the_rounding_of_amounts_for_a_shortfall()
    {
        // 13,235.79 as a 32-bit float is 0.0001 more than the sum of 12,345.67 and 890.12 as 32-bit floats.
        var features = new FeatureValues(new TablesBuilder().Client(1)
            .Instalment(1, 41, Row(1, -100, -101, 13_235.79, 12_345.67)).Instalment(1, 41, Row(1, -100, -100, 13_235.79, 890.12)).Build());

        Assert.Equal(0, features["I_SHORT_SHARE"]);
    }

    [Theory]
    [InlineData(0, 0)] // due on the day of the application: not past yet
    [InlineData(-1, 1)]
    public void Holds_an_instalment_for_unpaid_once_it_is_past(int due, int unpaid)
    {
        var features = new FeatureValues(new TablesBuilder()
            .Client(1).Instalment(1, 41, ("DAYS_INSTALMENT", due), ("AMT_INSTALMENT", 9)).Build());

        Assert.Equal(unpaid, features["I_UNPAID_COUNT"]);
    }

    static (string, object)[] Row(int number, int due, int paid, double amountDue, double amountPaid) =>
    [
        ("NUM_INSTALMENT_VERSION", 1), ("NUM_INSTALMENT_NUMBER", number), ("DAYS_INSTALMENT", due), ("DAYS_ENTRY_PAYMENT", paid),
        ("AMT_INSTALMENT", amountDue), ("AMT_PAYMENT", amountPaid),
    ];
}
