using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.Features;

public sealed class CardFeaturesTests
{
    [Fact]
    public void Matches_the_worked_example()
    {
        var features = new FeatureValues(new TablesBuilder().Client(1)
            .Card(1, 51, Month(-1, 300, 1_000, 2, 5, 0))
            .Card(1, 51, Month(-6, 600, 1_000, 0, 1, 4))
            .Card(1, 51, Month(-7, 900, 1_000, 1, 3, 0))
            .Card(1, 51, Month(-8, 50, 0, 1, 3, 0)) // no limit: no utilisation
            .Build());

        Assert.Equal(4, features["CC_ROWS"]);
        Assert.Equal((0.9f, 0.6f, 0.3f), (features["CC_UTIL_MAX"], features["CC_UTIL_MEAN"], features["CC_UTIL_LAST"]));
        Assert.Equal((1, 3), (features["CC_ATMCNT_MEAN"], features["CC_DRAWCNT_MEAN"]));
        Assert.Equal(4, features["CC_DPDDEF_MAX"]);
        Assert.Equal(0.45f, features["CC6_UTIL_MEAN"]); // months -1 and -6, not -7
    }

    [Fact]
    public void Takes_the_greater_identifier_for_the_latest_card_of_a_month()
    {
        var features = new FeatureValues(new TablesBuilder().Client(1)
            .Card(1, 52, Month(-1, 200, 1_000, 0, 0, 0)).Card(1, 51, Month(-1, 100, 1_000, 0, 0, 0)).Build());

        Assert.Equal(0.2f, features["CC_UTIL_LAST"]);
    }

    [Fact]
    public void Counts_0_without_a_card()
    {
        var features = new FeatureValues(new TablesBuilder().Client(1).AllPresent().Build());

        Assert.Equal(0, features["CC_ROWS"]);
        Assert.Equal(double.NaN, features["CC_UTIL_LAST"]);
    }

    static (string, object)[] Month(int month, double balance, double limit, int cash, int drawings, int late) =>
    [
        ("MONTHS_BALANCE", month), ("AMT_BALANCE", balance), ("AMT_CREDIT_LIMIT_ACTUAL", limit), ("CNT_DRAWINGS_ATM_CURRENT", cash),
        ("CNT_DRAWINGS_CURRENT", drawings), ("SK_DPD_DEF", late),
    ];
}
