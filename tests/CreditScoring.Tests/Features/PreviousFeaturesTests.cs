using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.Features;

public sealed class PreviousFeaturesTests
{
    [Fact]
    public void Matches_the_worked_example()
    {
        // An old approved credit repaid 30 days early, a refusal, and a running credit with 4 of 10 instalments paid.
        var features = Of(new TablesBuilder().Client(1, ("AMT_ANNUITY", 100), ("AMT_CREDIT", 2_000))
            .Previous(1, 21, ("NAME_CONTRACT_STATUS", "Approved"), ("CODE_REJECT_REASON", "XAP"), ("NAME_YIELD_GROUP", "low_normal"),
                ("DAYS_DECISION", -900), ("AMT_ANNUITY", 110), ("AMT_APPLICATION", 900), ("AMT_CREDIT", 1_000), ("AMT_GOODS_PRICE", 880),
                ("AMT_DOWN_PAYMENT", 50), ("RATE_DOWN_PAYMENT", 0.1), ("CNT_PAYMENT", 10), ("DAYS_FIRST_DUE", -870),
                ("DAYS_LAST_DUE_1ST_VERSION", -600), ("DAYS_LAST_DUE", -630))
            .Previous(1, 22, ("NAME_CONTRACT_STATUS", "Refused"), ("CODE_REJECT_REASON", "HC"), ("NAME_YIELD_GROUP", "high"),
                ("DAYS_DECISION", -500), ("AMT_APPLICATION", 0), ("AMT_CREDIT", 0), ("CNT_PAYMENT", 24))
            .Previous(1, 23, ("NAME_CONTRACT_STATUS", "Approved"), ("CODE_REJECT_REASON", "XAP"), ("NAME_YIELD_GROUP", "high"),
                ("PRODUCT_COMBINATION", "Cash"), ("DAYS_DECISION", -130), ("IS_RUNNING", 1), ("AMT_ANNUITY", 60), ("AMT_APPLICATION", 600),
                ("AMT_CREDIT", 500), ("CNT_PAYMENT", 10), ("DAYS_FIRST_DUE", -100), ("DAYS_LAST_DUE_1ST_VERSION", 170)));

        Assert.Equal((3, 2, 1), (features["P_COUNT"], features["P_APPROVED"], features["P_REFUSED"]));
        Assert.Equal((1 / 3f, 2 / 3f), (features["P_REFUSED_SHARE"], features["P_APPROVED_RATIO"]));
        Assert.Equal((-130, -510), (features["P_DAYS_DECISION_MAX"], features["P_DAYS_DECISION_MEAN"]));
        Assert.Equal((85, 50, 0.1f), (features["P_ANNUITY_MEAN"], features["P_DOWN_MAX"], features["P_RATEDOWN_MEAN"]));
        Assert.Equal(0.9f, features["P_GRANTRATIO_MIN"]); // 900 / 1,000; the refused 0 / 0 is missing
        Assert.Equal((0.9 + 1.2) / 2, features["P_GRANTRATIO_MEAN"], 1e-6);
        Assert.Equal(44 / 3f, features["P_CNTPAY_MEAN"]);
        Assert.Equal((1_000 / 110.0 + 500 / 60.0) / 2, features["P_CTA_MEAN"], 1e-5);
        Assert.Equal((85, 110), (features["PA_ANNUITY_MEAN"], features["PA_ANNUITY_MAX"]));
        Assert.Equal((1_000 / 1_100.0 + 500 / 600.0) / 2, features["PA_CREDSHARE_MEAN"], 1e-6);
        Assert.Equal(500 / 600f, features["PA_CREDSHARE_MIN"]);
        Assert.Equal(0.8f, features["PA_GOODSSHARE_MEAN"]);
        Assert.Equal((0.01 + 0.02) / 2, features["PA_SRATE_MEAN"], 1e-7); // (1.1 - 1) / 10 and (1.2 - 1) / 10
        Assert.Equal(0.02f, features["PA_SRATE_MAX"]);
        Assert.Equal((170, -630), (features["PA_LASTDUE1_MAX"], features["PA_LASTDUE_MAX"]));
        Assert.Equal(30, features["PA_EARLY_MEAN"]);
        Assert.Equal((-500, 24), (features["PR_DAYS_DECISION_MAX"], features["PR_CNTPAY_MEAN"]));
        Assert.Equal((0, 1 / 3f), (features["P_REJ_SCOFR"], features["P_REJ_HC"]));
        Assert.Equal((2 / 3f, 1 / 3f), (features["P_YIELD_HIGH"], features["P_YIELD_LOWNORMAL"]));
        Assert.Equal((2, 4, 0), (features["PL_PRODUCT_COMBINATION"], features["PL_YIELD"], features["PL_STATUS"]));
        Assert.Equal((500, 10, 0.02f), (features["PL_CREDIT"], features["PL_CNTPAY"], features["PL_SRATE"]));
        Assert.Equal(1, features["RUN_COUNT"]);
        Assert.Equal((60, 360), (features["RUN_ANNUITY_SUM"], features["RUN_LEFT_AMT_SUM"])); // ceil(100 / 30) = 4 paid, 6 left
        Assert.Equal(0.48f, features["RUN_REPAID_RATIO"]); // 4 x 60 / 500
        Assert.Equal(1.1f, features["X_PAANN_MAX"]);
        Assert.Equal((1_000 / 110.0 + 500 / 60.0) / 2 / 20, features["X_PACTA_MEAN"], 1e-6);
    }

    [Fact]
    public void Finds_the_rate_that_a_textbook_gives()
    {
        // 1,000 lent at 2 % a month for 12 months costs 1,000 x 0.02 / (1 - 1.02^-12) = 94.559597 a month.
        var features = Of(new TablesBuilder().Client(1)
            .Previous(1, 21, ("NAME_CONTRACT_STATUS", "Approved"), ("DAYS_DECISION", -9), ("AMT_ANNUITY", 94.559597),
                ("AMT_CREDIT", 1_000), ("CNT_PAYMENT", 12)));

        Assert.Equal(0.02, features["PA_IRR_MEAN"], 1e-6);
        Assert.Equal(0.02, features["PA_IRR_LAST"], 1e-6);
    }

    [Theory]
    [InlineData(100, 0)] // 10 x 100 repay just the credit
    [InlineData(90, 0)] // a discount has no rate above 0
    [InlineData(2_000, 1)] // beyond 100 % a month
    public void Keeps_a_rate_within_0_and_1(double annuity, double rate)
    {
        var features = Of(new TablesBuilder().Client(1)
            .Previous(1, 21, ("NAME_CONTRACT_STATUS", "Approved"), ("DAYS_DECISION", -9), ("AMT_ANNUITY", annuity),
                ("AMT_CREDIT", 1_000), ("CNT_PAYMENT", 10)));

        Assert.Equal(rate, features["PA_IRR_MEAN"], 1e-9);
    }

    [Fact]
    public void Takes_the_greater_identifier_for_the_latest_of_a_day()
    {
        var features = Of(new TablesBuilder().Client(1)
            .Previous(1, 32, ("DAYS_DECISION", -10), ("AMT_CREDIT", 32)).Previous(1, 31, ("DAYS_DECISION", -10), ("AMT_CREDIT", 31)));

        Assert.Equal(32, features["PL_CREDIT"]);
    }

    [Theory]
    [InlineData(-270, 1)] // 9 of 10 instalments paid
    [InlineData(-271, 0)] // ceil(271 / 30) = 10 paid
    [InlineData(20, 1)] // the first is still to come: none paid
    public void Holds_a_credit_for_running_while_instalments_are_left(int firstDue, int running)
    {
        var features = Of(new TablesBuilder().Client(1)
            .Previous(1, 21, ("NAME_CONTRACT_STATUS", "Approved"), ("DAYS_DECISION", -300), ("CNT_PAYMENT", 10),
                ("DAYS_FIRST_DUE", firstDue), ("AMT_ANNUITY", 5)));

        Assert.Equal(running, features["RUN_COUNT"]);
        Assert.Equal(running == 0 ? double.NaN : firstDue > 0 ? 50 : 5, features["RUN_LEFT_AMT_SUM"]);
    }

    static FeatureValues Of(TablesBuilder tables) => new(tables.Build());
}
