using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.Features;

public sealed class PosFeaturesTests
{
    [Fact]
    public void Matches_the_worked_example()
    {
        // Loan 31 ends; loan 32 has 6 of 12 instalments left. The signed month counts nowhere.
        var features = new FeatureValues(new TablesBuilder().Client(1)
            .Pos(1, 31, Month(-5, "Active", 4, 1, 10, 8))
            .Pos(1, 31, Month(-4, "Completed", 4, 0, 0, 0))
            .Pos(1, 32, Month(-3, "Active", 12, 6, 2, 0))
            .Pos(1, 32, Month(-9, "Active", 12, 9, 0, 0))
            .Pos(1, 33, [.. Month(-1, "Signed", 24, 24, 90, 90), ("IS_SIGNED", 1)])
            .Build());

        Assert.Equal(4, features["POS_ROWS"]);
        Assert.Equal(-3, features["POS_MONTHS_MAX"]);
        Assert.Equal(3, features["POS_DPD_MEAN"]);
        Assert.Equal((8, 2), (features["POS_DPDDEF_MAX"], features["POS_DPDDEF_MEAN"]));
        Assert.Equal(0.25, features["POS_LATEDEF_MEAN"]);
        Assert.Equal(0.5, features["POS_DONE_SHARE"]);
        Assert.Equal(6, features["POS_REMAIN_SUM"]); // 0 and 6 at each loan's last month
        Assert.Equal((0.25 + 0 + 0.5 + 0.75) / 4, features["POS_FUT_RATIO_MEAN"]);
    }

    [Fact]
    public void Counts_0_without_months()
    {
        var features = new FeatureValues(new TablesBuilder().Client(1).AllPresent().Build());

        Assert.Equal(0, features["POS_ROWS"]);
        Assert.Equal(double.NaN, features["POS_DONE_SHARE"]);
        Assert.Equal(double.NaN, features["POS_REMAIN_SUM"]);
    }

    static (string, object)[] Month(int month, string status, int planned, int remaining, int late, int lateTolerant) =>
    [
        ("MONTHS_BALANCE", month), ("NAME_CONTRACT_STATUS", status), ("CNT_INSTALMENT", planned), ("CNT_INSTALMENT_FUTURE", remaining),
        ("SK_DPD", late), ("SK_DPD_DEF", lateTolerant),
    ];
}
