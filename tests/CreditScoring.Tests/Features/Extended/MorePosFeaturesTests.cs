using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.Features.Extended;

public sealed class MorePosFeaturesTests
{
    [Fact]
    public void Matches_the_worked_example()
    {
        // Loan 31 ends; loan 32 has 6 of 12 instalments left. Of the last 6 months, one of three is late.
        var features = new FeatureValues(new TablesBuilder().Client(1)
            .Pos(1, 31, Month(-7, 4, 1, 10))
            .Pos(1, 31, Month(-6, 4, 0, 2))
            .Pos(1, 32, Month(-3, 12, 6, 0))
            .Pos(1, 32, Month(-4, 12, 9, 0))
            .Build());

        Assert.Equal(10, features["POS_DPD_MAX"]);
        Assert.Equal(1 / 3f, features["POS6_LATE_MEAN"]); // -6 is in, -7 is not
        Assert.Equal(0.25, features["POS_REMAINRATIO_MEAN"]); // 0 / 4 and 6 / 12
    }

    static (string, object)[] Month(int month, int planned, int remaining, int late) =>
        [("MONTHS_BALANCE", month), ("CNT_INSTALMENT", planned), ("CNT_INSTALMENT_FUTURE", remaining), ("SK_DPD", late)];
}
