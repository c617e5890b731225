using CreditScoring.HomeCredit;
using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.Features.Trials;

public sealed class PreviousTrialsTests
{
    // From old to new: a loan repaid early, a refusal on score, a loan repaid late, a refusal without reason, a cancelled application.
    readonly TrialValues trials = new(new TablesBuilder().Client(1)
        .Previous(1, 21, [("NAME_CONTRACT_STATUS", "Approved"), ("CODE_REJECT_REASON", "XAP"), ("DAYS_DECISION", -900),
            .. Amounts(110, 900, 1_000, 10), ("AMT_GOODS_PRICE", 880), ("AMT_DOWN_PAYMENT", 50), ("RATE_DOWN_PAYMENT", 0.1),
            .. DueDays(-870, -600, -630), ("SELLERPLACE_AREA", 40)])
        .Previous(1, 22, [("NAME_CONTRACT_STATUS", "Refused"), ("CODE_REJECT_REASON", "SCO"), ("DAYS_DECISION", -500),
            ("AMT_APPLICATION", 4_800), ("AMT_CREDIT", 6_000), ("CNT_PAYMENT", 24), ("AMT_DOWN_PAYMENT", 80), ("SELLERPLACE_AREA", -1)])
        .Previous(1, 23, [("NAME_CONTRACT_STATUS", "Approved"), ("CODE_REJECT_REASON", "XAP"), ("DAYS_DECISION", -400),
            .. Amounts(60, 600, 500, 10), ("AMT_GOODS_PRICE", 540), ("AMT_DOWN_PAYMENT", 20), ("RATE_DOWN_PAYMENT", 0.3),
            .. DueDays(-330, -60, -50), ("SELLERPLACE_AREA", 100)])
        .Previous(1, 24, ("NAME_CONTRACT_STATUS", "Refused"), ("DAYS_DECISION", -100),
            ("AMT_APPLICATION", 1_000), ("AMT_CREDIT", 800), ("NAME_TYPE_SUITE", "Family"))
        .Previous(1, 25, [("NAME_CONTRACT_STATUS", "Canceled"), ("CODE_REJECT_REASON", "XAP"), ("DAYS_DECISION", -20),
            .. Amounts(40, 300, 400, 6), ("NAME_TYPE_SUITE", "Other_B")]));

    [Fact]
    public void Sums_up_all_applications()
    {
        Assert.Equal((1, -900), (trials["P_CANCELED"], trials["P_DAYS_DECISION_MIN"]));
        Assert.Equal((110, 40), (trials["P_ANNUITY_MAX"], trials["P_ANNUITY_MIN"]));
        Assert.Equal((1_740, 8_700), (trials["P_CREDIT_MEAN"], trials["P_CREDIT_SUM"]));
        Assert.Equal((50, 0.3f), (trials["P_DOWN_MEAN"], trials["P_RATEDOWN_MAX"]));
        Assert.Equal((1.25, -220), (trials["P_GRANTRATIO_MAX"], trials["P_GRANTDIFF_MEAN"]));
        // 0.9, 0.8, 1.2, 1.25, 0.75: mean 0.98, squares 0.0064 + 0.0324 + 0.0484 + 0.0729 + 0.0529, over 4.
        Assert.Equal(Math.Sqrt(0.213 / 4), trials["P_GRANTRATIO_STD"], 1e-7);
        Assert.Equal((50, 10), (trials["P_CNTPAY_SUM"], trials["P_CTA_MAX"])); // 400 / 40 beside 1,000 / 110 and 500 / 60
        Assert.Equal((70, 100), (trials["P_SELLER_MEAN"], trials["P_SELLER_MAX"])); // -1 is no seller
    }

    [Fact]
    public void Sums_up_those_approved()
    {
        Assert.Equal((500, 750, 1_000), (trials["PA_CREDIT_MIN"], trials["PA_CREDIT_MEAN"], trials["PA_CREDIT_MAX"]));
        Assert.Equal((50, 1_000 / 110f), (trials["PA_DOWN_MAX"], trials["PA_CTA_MAX"]));
        Assert.Equal(0.9f, trials["PA_GOODSSHARE_MAX"]); // 880 / 1,100 and 540 / 600
        Assert.Equal((-600, -330, -600), (trials["PA_FIRSTDUE_MEAN"], trials["PA_LASTDUE1_MEAN"], trials["PA_LASTDUE1_MIN"]));
        Assert.Equal((-630, -10), (trials["PA_LASTDUE_MIN"], trials["PA_EARLY_MIN"]));
    }

    [Fact]
    public void Sums_up_those_refused()
    {
        Assert.Equal((-300, 6_000), (trials["PR_DAYS_DECISION_MEAN"], trials["PR_CREDIT_MAX"]));
        Assert.Equal((2_900, -1_200), (trials["PR_ASK_MEAN"], trials["PR_GRANTDIFF_MIN"]));
    }

    [Theory]
    [InlineData("P_REJ_SCO", "CODE_REJECT_REASON", "SCO")]
    [InlineData("P_REJ_XAP", "CODE_REJECT_REASON", "XAP")]
    [InlineData("P_YIELD_MIDDLE", "NAME_YIELD_GROUP", "middle")]
    [InlineData("P_YIELD_LOWACTION", "NAME_YIELD_GROUP", "low_action")]
    [InlineData("P_YIELD_XNA", "NAME_YIELD_GROUP", "XNA")]
    [InlineData("P_CT_CONSUMER", "NAME_CONTRACT_TYPE", "Consumer loans")]
    [InlineData("P_CT_REVOLVING", "NAME_CONTRACT_TYPE", "Revolving loans")]
    [InlineData("P_PT_XSELL", "NAME_PRODUCT_TYPE", "x-sell")]
    [InlineData("P_CLIENT_NEW", "NAME_CLIENT_TYPE", "New")]
    [InlineData("P_CLIENT_REPEATER", "NAME_CLIENT_TYPE", "Repeater")]
    [InlineData("P_CLIENT_REFRESHED", "NAME_CLIENT_TYPE", "Refreshed")]
    public void Shares_one_word_out_of_all_applications(string feature, string column, string word)
    {
        // Each word once, that one twice more, an unlisted one, and none.
        string[] words =
            [.. PreviousApplicationSchema.Table.Columns.Single(each => each.Name == column).Levels, word, word, "no such word"];
        var tables = words.Index().Aggregate(new TablesBuilder().Client(1).Previous(1, 90, ("DAYS_DECISION", -9)), (builder, each) =>
            builder.Previous(1, each.Index + 1, ("DAYS_DECISION", -9), (column, each.Item)));

        Assert.Equal(3f / (words.Length + 1), new TrialValues(tables)[feature]);
    }

    [Fact]
    public void Takes_the_words_of_the_latest_application() => Assert.Equal((4, 7), (trials["PL_SUITE"], trials["PL_REJECT"]));

    [Fact]
    public void Takes_the_greatest_effective_rate_granted()
    {
        // 1,000 lent at 2 % a month for 12 months costs 94.559597 a month; the others cost nothing, and more but were refused.
        var rates = new TrialValues(new TablesBuilder().Client(1)
            .Previous(1, 21, [("NAME_CONTRACT_STATUS", "Approved"), ("DAYS_DECISION", -9), .. Amounts(94.559597, 1_000, 1_000, 12)])
            .Previous(1, 22, [("NAME_CONTRACT_STATUS", "Approved"), ("DAYS_DECISION", -9), .. Amounts(100, 1_000, 1_000, 10)])
            .Previous(1, 23, [("NAME_CONTRACT_STATUS", "Refused"), ("DAYS_DECISION", -9), .. Amounts(200, 1_000, 1_000, 10)]));

        Assert.Equal(0.02, rates["PA_IRR_MAX"], 1e-6);
    }

    [Fact]
    public void Counts_0_cancelled_and_knows_nothing_else_of_a_client_without_applications()
    {
        var none = new TrialValues(new TablesBuilder().Client(1).AllPresent());

        Assert.Equal(0, none["P_CANCELED"]);
        Assert.All(
            new[] { "P_DAYS_DECISION_MIN", "P_CREDIT_SUM", "PA_CREDIT_MAX", "PR_ASK_MEAN", "P_REJ_XAP", "PL_SUITE", "P_SELLER_MAX" },
            name => Assert.Equal(double.NaN, none[name]));
    }

    static (string, object)[] Amounts(double annuity, double asked, double credit, int term) =>
        [("AMT_ANNUITY", annuity), ("AMT_APPLICATION", asked), ("AMT_CREDIT", credit), ("CNT_PAYMENT", term)];

    static (string, object)[] DueDays(int first, int lastPlanned, int last) =>
        [("DAYS_FIRST_DUE", first), ("DAYS_LAST_DUE_1ST_VERSION", lastPlanned), ("DAYS_LAST_DUE", last)];
}
