using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.Features.Extended;

public sealed class MorePreviousFeaturesTests
{
    [Fact]
    public void Matches_the_worked_example()
    {
        // From old to new: a cash loan at 1 % a month repaid early, a refusal on the limit, a walk-in cash loan at 2 %, a cancelled one.
        var features = Of(new TablesBuilder().Client(1, ("AMT_CREDIT", 2_000))
            .Previous(1, 21, ("NAME_CONTRACT_STATUS", "Approved"), ("NAME_CONTRACT_TYPE", "Consumer loans"), ("DAYS_DECISION", -900),
                ("AMT_ANNUITY", 110), ("AMT_APPLICATION", 900), ("AMT_CREDIT", 1_000), ("AMT_GOODS_PRICE", 880), ("CNT_PAYMENT", 10),
                ("DAYS_FIRST_DUE", -870), ("DAYS_LAST_DUE_1ST_VERSION", -600), ("DAYS_LAST_DUE", -630), ("HOUR_APPR_PROCESS_START", 10),
                ("NFLAG_INSURED_ON_APPROVAL", 1))
            .Previous(1, 22, ("NAME_CONTRACT_STATUS", "Refused"), ("CODE_REJECT_REASON", "LIMIT"), ("NAME_CONTRACT_TYPE", "Cash loans"),
                ("DAYS_DECISION", -366), ("AMT_APPLICATION", 5_000), ("AMT_CREDIT", 6_000), ("CNT_PAYMENT", 24))
            .Previous(1, 23, ("NAME_CONTRACT_STATUS", "Approved"), ("NAME_CONTRACT_TYPE", "Cash loans"), ("NAME_PRODUCT_TYPE", "walk-in"),
                ("DAYS_DECISION", -365), ("AMT_ANNUITY", 60), ("AMT_APPLICATION", 600), ("AMT_CREDIT", 500), ("AMT_GOODS_PRICE", 540),
                ("CNT_PAYMENT", 10), ("DAYS_FIRST_DUE", -330), ("DAYS_LAST_DUE_1ST_VERSION", -60), ("DAYS_LAST_DUE", -50),
                ("HOUR_APPR_PROCESS_START", 16), ("NFLAG_INSURED_ON_APPROVAL", 0))
            .Previous(1, 24, ("NAME_CONTRACT_STATUS", "Canceled"), ("NAME_GOODS_CATEGORY", "Animals"), ("CHANNEL_TYPE", "Car dealer"),
                ("DAYS_DECISION", -20), ("AMT_ANNUITY", 75), ("AMT_APPLICATION", 300), ("AMT_CREDIT", 400), ("CNT_PAYMENT", 6)));

        Assert.Equal((6_000, -1_000, 24), (features["P_CREDIT_MAX"], features["P_GRANTDIFF_MIN"], features["P_CNTPAY_MAX"]));
        Assert.Equal((13, 0.5), (features["P_HOUR_MEAN"], features["P_INSURED_MEAN"]));
        Assert.Equal((1_000 / 110.0 + 500 / 60.0) / 2, features["PA_CTA_MEAN"], 1e-6);
        Assert.Equal(1_000 / 1_100f, features["PA_CREDSHARE_MAX"]);
        Assert.Equal(0.8f, features["PA_GOODSSHARE_MIN"]); // 880 / 1,100 and 540 / 600
        Assert.Equal(0.01, features["PA_SRATE_MIN"], 1e-8);
        Assert.Equal((-870, 260, 30), (features["PA_FIRSTDUE_MIN"], features["PA_TERM_MEAN"], features["PA_EARLY_MAX"])); // 240 and 280 days
        Assert.Equal((5_000, 0.25), (features["PR_ASK_MAX"], features["P_REJ_LIMIT"]));
        Assert.Equal((0.5, 0.25), (features["P_CT_CASH"], features["P_PT_WALKIN"]));
        Assert.Equal((1, 1), (features["PL_GOODS_CATEGORY"], features["PL_CHANNEL"]));
        Assert.Equal((75, 0.75), (features["PL_ANNUITY"], features["PL_GRANTRATIO"]));
        Assert.Equal((1 / 3f, 40 / 3f), (features["P3_REFUSED_MEAN"], features["P3_CNTPAY_MEAN"])); // 24, 10 and 6 months
        Assert.Equal((0.02 + 0.125 / 6) / 2, features["P3_SRATE_MEAN"], 1e-8); // the refusal has no rate; 6 x 75 / 400 = 1.125
        Assert.Equal((0, 900), (features["P12_REFUSED_SHARE"], features["P12_CREDIT_SUM"])); // day -365, not -366
        Assert.Equal(0.02, features["PCASH_SRATE_MEAN"], 1e-8);
        Assert.Equal(0.01, features["PCONS_SRATE_MEAN"], 1e-8);
        Assert.Equal((0.375, 0.5), (features["X_PACREDIT_MEAN"], features["X_PACREDIT_MAX"]));
    }

    [Theory]
    [InlineData(12, 0.15, 0.15)] // nothing paid yet: 12 instalments left
    [InlineData(11, 0.15, 0.1)]
    [InlineData(6, 0.15, 0.1)]
    [InlineData(5, 0.1, 0.1)]
    public void Counts_an_instalment_in_the_months_in_which_it_is_still_due(int left, double in6Months, double in12Months)
    {
        var features = Of(new TablesBuilder().Client(1, ("AMT_ANNUITY", 100), ("AMT_INCOME_TOTAL", 1_000))
            .Previous(1, 21, ("NAME_CONTRACT_STATUS", "Approved"), ("DAYS_DECISION", -9), ("AMT_ANNUITY", 50), ("CNT_PAYMENT", left),
                ("DAYS_FIRST_DUE", 20)));

        Assert.Equal(in6Months, features["FUT_6M"], 1e-7);
        Assert.Equal(in12Months, features["FUT_12M"], 1e-7);
    }

    [Fact]
    public void Counts_the_credit_alone_when_none_runs() => Assert.Equal(
        0.1f, Of(new TablesBuilder().Client(1, ("AMT_ANNUITY", 100), ("AMT_INCOME_TOTAL", 1_000)).AllPresent())["FUT_12M"]);

    static FeatureValues Of(TablesBuilder tables) => new(tables.Build());
}
