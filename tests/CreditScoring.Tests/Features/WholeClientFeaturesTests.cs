using CreditScoring.Features;
using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.Features;

public sealed class WholeClientFeaturesTests
{
    [Fact]
    public void Adds_up_what_is_owed_everywhere()
    {
        // Elsewhere 500 at 50 a month; here 6 x 60 left; on the card 140; now 1,000 at 90 a month; income 2,000.
        var features = new FeatureValues(new TablesBuilder()
            .Client(1, ("AMT_INCOME_TOTAL", 2_000), ("AMT_CREDIT", 1_000), ("AMT_ANNUITY", 90))
            .Bureau(1, 11, ("CREDIT_ACTIVE", "Active"), ("AMT_CREDIT_SUM_DEBT", 500), ("AMT_ANNUITY", 50))
            .Previous(1, 21, ("NAME_CONTRACT_STATUS", "Approved"), ("AMT_ANNUITY", 60), ("CNT_PAYMENT", 10), ("DAYS_FIRST_DUE", -100))
            .Card(1, 51, ("MONTHS_BALANCE", -1), ("AMT_BALANCE", 140)).Build());

        Assert.Equal(1, features["X_TOTAL_DEBT_INCOME"]); // (500 + 360 + 140 + 1,000) / 2,000
        Assert.Equal(0.1f, features["X_TOTAL_SERVICE_INCOME"]); // (50 + 60 + 90) / 2,000
    }

    [Fact]
    public void Counts_the_credit_alone_when_nothing_else_is_owed()
    {
        var features = new FeatureValues(new TablesBuilder()
            .Client(1, ("AMT_INCOME_TOTAL", 2_000), ("AMT_CREDIT", 1_000), ("AMT_ANNUITY", 90)).AllPresent().Build());

        Assert.Equal(0.5, features["X_TOTAL_DEBT_INCOME"]);
        Assert.Equal(0.045f, features["X_TOTAL_SERVICE_INCOME"]);
    }

    [Fact]
    public void Knows_nothing_of_an_absent_table()
    {
        var features = new FeatureValues(new TablesBuilder()
            .Client(1, ("AMT_INCOME_TOTAL", 2_000), ("AMT_CREDIT", 1_000), ("AMT_ANNUITY", 90)).Build());

        Assert.All(
            FeatureCatalog.All.Where(feature => feature.Source != "application"),
            feature => Assert.Equal(double.NaN, features[feature.Name]));
        Assert.Equal(0.5, features["CREDIT_INCOME"]);
    }
}
