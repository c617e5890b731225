using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.Features.Extended;

public sealed class MoreCardFeaturesTests
{
    [Fact]
    public void Matches_the_worked_example()
    {
        var features = new FeatureValues(new TablesBuilder().Client(1, ("AMT_INCOME_TOTAL", 1_000))
            .Card(1, 51, [.. Month(-1, 300, 1_000, 100), ("AMT_DRAWINGS_ATM_CURRENT", 40), ("AMT_INST_MIN_REGULARITY", 50), ("AMT_PAYMENT_CURRENT", 75)])
            .Card(1, 51, [.. Month(-12, 600, 1_000, 60), ("AMT_INST_MIN_REGULARITY", 0), ("AMT_PAYMENT_CURRENT", 20)])
            .Card(1, 51, [.. Month(-13, 900, 1_200, 0), ("AMT_INST_MIN_REGULARITY", 40), ("AMT_PAYMENT_CURRENT", 20)])
            .Build());

        Assert.Equal((600, 1_200), (features["CC_BAL_MEAN"], features["CC_LIMIT_MAX"]));
        Assert.Equal(0.25, features["CC_ATM_SHARE"]); // 40 of 160
        Assert.Equal(1, features["CC_PAYMIN_MEAN"]); // 1.5 and 0.5; nothing required in month -12
        Assert.Equal(0.6f, features["CC12_UTIL_MAX"]); // -12 is in, -13 with 0.75 is not
        Assert.Equal(0.3f, features["X_CCBAL_INCOME"]);
    }

    static (string, object)[] Month(int month, double balance, double limit, double drawn) =>
        [("MONTHS_BALANCE", month), ("AMT_BALANCE", balance), ("AMT_CREDIT_LIMIT_ACTUAL", limit), ("AMT_DRAWINGS_CURRENT", drawn)];
}
