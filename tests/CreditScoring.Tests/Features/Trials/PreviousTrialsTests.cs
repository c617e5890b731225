using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.Features.Trials;

public sealed class PreviousTrialsTests
{
    // An old consumer credit repaid early, a withdrawn and a refused application, and a running cash loan with 4 of 10 instalments paid.
    readonly TrialValues trials = new(new TablesBuilder()
        .Client(1, ("AMT_CREDIT", 2_000), ("AMT_ANNUITY", 100), ("AMT_INCOME_TOTAL", 1_000), ("DAYS_BIRTH", -10_000), ("DAYS_EMPLOYED", -1_000),
            ("DAYS_ID_PUBLISH", -3_150), ("HOUR_APPR_PROCESS_START", 12), ("NAME_CONTRACT_TYPE", "Cash loans"), ("NAME_TYPE_SUITE", "Family"))
        .Previous(1, 21, ("NAME_CONTRACT_STATUS", "Approved"), ("CODE_REJECT_REASON", "XAP"), ("NAME_YIELD_GROUP", "middle"), ("NAME_CONTRACT_TYPE", "Consumer loans"),
            ("NAME_CLIENT_TYPE", "New"), ("DAYS_DECISION", -900), ("AMT_ANNUITY", 110), ("AMT_APPLICATION", 900), ("AMT_CREDIT", 1_000), ("AMT_GOODS_PRICE", 880),
            ("AMT_DOWN_PAYMENT", 50), ("RATE_DOWN_PAYMENT", 0.1), ("CNT_PAYMENT", 10), ("DAYS_FIRST_DUE", -870), ("DAYS_LAST_DUE_1ST_VERSION", -600),
            ("DAYS_LAST_DUE", -630), ("SELLERPLACE_AREA", 40), ("HOUR_APPR_PROCESS_START", 8))
        .Previous(1, 22, ("NAME_CONTRACT_STATUS", "Canceled"), ("NAME_YIELD_GROUP", "XNA"), ("NAME_CLIENT_TYPE", "Repeater"), ("DAYS_DECISION", -700))
        .Previous(1, 23, ("NAME_CONTRACT_STATUS", "Refused"), ("CODE_REJECT_REASON", "SCO"), ("NAME_YIELD_GROUP", "low_action"), ("DAYS_DECISION", -300),
            ("NAME_PRODUCT_TYPE", "x-sell"), ("NAME_CLIENT_TYPE", "Refreshed"), ("AMT_APPLICATION", 400), ("AMT_CREDIT", 500), ("SELLERPLACE_AREA", 10))
        .Previous(1, 24, ("NAME_CONTRACT_STATUS", "Approved"), ("CODE_REJECT_REASON", "XAP"), ("NAME_CONTRACT_TYPE", "Cash loans"), ("DAYS_DECISION", -130),
            ("IS_RUNNING", 1), ("AMT_ANNUITY", 60), ("AMT_APPLICATION", 600), ("AMT_CREDIT", 500), ("CNT_PAYMENT", 10), ("DAYS_FIRST_DUE", -100),
            ("DAYS_LAST_DUE_1ST_VERSION", 170), ("NAME_TYPE_SUITE", "Family"), ("HOUR_APPR_PROCESS_START", 14)));

    [Fact]
    public void Sums_up_amounts_terms_and_dates_of_all_applications()
    {
        Assert.Equal((1, -900), (trials["P_CANCELED"], trials["P_DAYS_DECISION_MIN"]));
        Assert.Equal((110, 60), (trials["P_ANNUITY_MAX"], trials["P_ANNUITY_MIN"]));
        Assert.Equal((2_000 / 3f, 2_000), (trials["P_CREDIT_MEAN"], trials["P_CREDIT_SUM"]));
        Assert.Equal((50, 0.1f), (trials["P_DOWN_MEAN"], trials["P_RATEDOWN_MAX"]));
        Assert.Equal(1.2f, trials["P_GRANTRATIO_MAX"]); // 600 / 500; the others are 0.9 and 0.8
        Assert.Equal(Math.Sqrt(0.13 / 3), trials["P_GRANTRATIO_STD"], 1e-6); // 0.9, 0.8 and 1.2: squares 2.89 - 2.9^2 / 3 = 0.26 / 3, over 2
        Assert.Equal(-100 / 3f, trials["P_GRANTDIFF_MEAN"]); // -100, -100, 100
        Assert.Equal((20, 1_000 / 110f), (trials["P_CNTPAY_SUM"], trials["P_CTA_MAX"]));
        Assert.Equal((25, 40), (trials["P_SELLER_MEAN"], trials["P_SELLER_MAX"]));
    }

    [Fact]
    public void Tells_approved_refused_and_running_ones_apart()
    {
        Assert.Equal((500, 750, 1_000), (trials["PA_CREDIT_MIN"], trials["PA_CREDIT_MEAN"], trials["PA_CREDIT_MAX"]));
        Assert.Equal((50, 1_000 / 110f), (trials["PA_DOWN_MAX"], trials["PA_CTA_MAX"]));
        Assert.Equal(0.8f, trials["PA_GOODSSHARE_MAX"]);
        Assert.InRange(trials["PA_IRR_MAX"], 0.03, 0.04); // 60 a month for 10 months on 500
        Assert.Equal((-485, -215, -600), (trials["PA_FIRSTDUE_MEAN"], trials["PA_LASTDUE1_MEAN"], trials["PA_LASTDUE1_MIN"]));
        Assert.Equal((-630, 30), (trials["PA_LASTDUE_MIN"], trials["PA_EARLY_MIN"]));
        Assert.Equal((-300, 500, 400, -100), (trials["PR_DAYS_DECISION_MEAN"], trials["PR_CREDIT_MAX"], trials["PR_ASK_MEAN"], trials["PR_GRANTDIFF_MIN"]));
        Assert.Equal((360, 6, double.NaN), (trials["RUN_LEFT_AMT_MAX"], trials["RUN_LEFT_N_MEAN"], trials["RUN_LEFT_N_STD"])); // ceil(100 / 30) = 4 paid
    }

    [Fact]
    public void Shares_words_out_of_all_applications()
    {
        Assert.Equal((0.25, 0.5), (trials["P_REJ_SCO"], trials["P_REJ_XAP"]));
        Assert.Equal((0.25, 0.25, 0.25), (trials["P_YIELD_MIDDLE"], trials["P_YIELD_LOWACTION"], trials["P_YIELD_XNA"]));
        Assert.Equal((0.25, 0, 0.25), (trials["P_CT_CONSUMER"], trials["P_CT_REVOLVING"], trials["P_PT_XSELL"]));
        Assert.Equal((0.25, 0.25, 0.25), (trials["P_CLIENT_NEW"], trials["P_CLIENT_REPEATER"], trials["P_CLIENT_REFRESHED"]));
        Assert.Equal((1, 7), (trials["PL_SUITE"], trials["PL_REJECT"])); // Family, XAP: places in the schema's lists, from 0
    }

    [Fact]
    public void Takes_the_latest_the_first_and_those_of_a_window()
    {
        Assert.Equal((-1_130 / 3f, 1 / 3f), (trials["P3_DAYSDEC_MEAN"], trials["P3_CASH_MEAN"]));
        Assert.Equal(1.0, trials["P3_GRANTRATIO_MEAN"], 1e-6); // 0.8 and 1.2
        Assert.Equal((0.25, 10, -507.5), (trials["P5_REFUSED_MEAN"], trials["P5_CNTPAY_MEAN"], trials["P5_DAYSDEC_MEAN"]));
        Assert.Equal(0.015, trials["P5_SRATE_MEAN"], 1e-7); // 1 % and 2 %
        Assert.Equal((0.01f, 0.9f), (trials["PF2_SRATE_MAX"], trials["PF2_GRANTRATIO_MEAN"]));
        Assert.Equal((2, 60, 0.02f), (trials["P12_COUNT"], trials["P12_ANNUITY_MAX"], trials["P12_SRATE_MAX"]));
        Assert.Equal((3, 1 / 3f, 1_000), (trials["P24_COUNT"], trials["P24_REFUSED_SHARE"], trials["P24_CREDIT_SUM"]));
        Assert.Equal((0.02f, 60, 10), (trials["PCASH_SRATE_MAX"], trials["PCASH_ANNUITY_MAX"], trials["PCASH_CNTPAY_MEAN"]));
        Assert.Equal((110, 0.9f, -600), (trials["PCONS_ANNUITY_MEAN"], trials["PCONS_GRANTRATIO_MIN"], trials["PCONS_LASTDUE1_MAX"]));
    }

    [Fact]
    public void Sets_them_beside_the_credit_requested()
    {
        Assert.Equal((0.16f, 0.1f), (trials["FUT_3M"], trials["FUT_18M"])); // 60 + 100, then 100 alone, over 1,000
        Assert.Equal(1, trials["FUT_DROP"]); // 6 are left: 160 / 160
        Assert.Equal((0.25, 0.85f), (trials["X_PACREDIT_MIN"], trials["X_PAANN_MEAN"]));
        Assert.Equal(1_000 / 110f / 20, trials["X_PACTA_MAX"], 1e-6);
        Assert.Equal(0.01f, trials["X_PAANN_DIFF_INCOME"]); // (110 - 100) / 1,000
        Assert.Equal((0.0515f, 0.515f), (trials["X_PDEC_BIRTH"], trials["X_PDEC_EMP"]));
        Assert.Equal((0.063f, 0.2f, 0.01f), (trials["X_PLASTDUE_BIRTH"], trials["X_PLASTDUE_ID"], trials["X_PFIRSTDUE_BIRTH"]));
        Assert.Equal((1, 1, 1), (trials["X_HOUR_DIFF"], trials["X_SAME_CONTRACT"], trials["X_SAME_SUITE"])); // 12 less the mean of 8 and 14
    }

    [Fact]
    public void Says_when_the_latest_is_of_another_kind_and_nothing_when_it_is_not_known()
    {
        var other = new TrialValues(new TablesBuilder().Client(1, ("NAME_CONTRACT_TYPE", "Revolving loans"))
            .Previous(1, 21, ("DAYS_DECISION", -9), ("NAME_CONTRACT_TYPE", "Cash loans")));

        Assert.Equal((0, double.NaN), (other["X_SAME_CONTRACT"], other["X_SAME_SUITE"]));
    }
}
