using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.Features.Extended;

public sealed class MoreBureauFeaturesTests
{
    [Fact]
    public void Matches_the_worked_example()
    {
        // An active card, an active consumer credit, and a closed consumer credit.
        var features = Of(new TablesBuilder().Client(1, ("AMT_INCOME_TOTAL", 1_000), ("AMT_CREDIT", 6_000), ("DAYS_BIRTH", -10_000))
            .Bureau(1, 11, ("CREDIT_ACTIVE", "Active"), ("CREDIT_TYPE", "Credit card"), ("DAYS_CREDIT", -100), ("AMT_CREDIT_SUM", 1_000),
                ("AMT_CREDIT_SUM_DEBT", 300), ("AMT_CREDIT_SUM_LIMIT", 700), ("AMT_CREDIT_SUM_OVERDUE", 15), ("DAYS_CREDIT_UPDATE", -10),
                ("AMT_ANNUITY", 50), ("AMT_CREDIT_MAX_OVERDUE", 60))
            .Bureau(1, 12, ("CREDIT_ACTIVE", "Active"), ("CREDIT_TYPE", "Consumer credit"), ("DAYS_CREDIT", -300),
                ("AMT_CREDIT_SUM", 2_000), ("AMT_CREDIT_SUM_DEBT", 500), ("AMT_CREDIT_SUM_OVERDUE", 5), ("DAYS_CREDIT_ENDDATE", 200),
                ("DAYS_CREDIT_UPDATE", -20), ("AMT_CREDIT_MAX_OVERDUE", 20))
            .Bureau(1, 13, ("CREDIT_ACTIVE", "Closed"), ("CREDIT_TYPE", "Consumer credit"), ("DAYS_CREDIT", -800),
                ("AMT_CREDIT_SUM", 3_000), ("AMT_CREDIT_SUM_DEBT", 0), ("DAYS_CREDIT_ENDDATE", -400), ("DAYS_ENDDATE_FACT", -450),
                ("DAYS_CREDIT_UPDATE", -450), ("AMT_ANNUITY", 90), ("AMT_CREDIT_MAX_OVERDUE", 7)));

        Assert.Equal(2, features["B_TYPES"]);
        Assert.Equal((500, 500), (features["B_DEBT_MAX"], features["BA_DEBT_MAX"]));
        Assert.Equal((700 + 1_500 + 3_000) / 3f, features["B_PAID_MEAN"]);
        Assert.Equal((700, 700, 1_100), (features["B_PAID_MIN"], features["BA_PAID_MIN"], features["BA_PAID_MEAN"]));
        Assert.Equal(20, features["B_OVERDUE_SUM"]);
        Assert.Equal((-400, -160), (features["B_ENDDATE_MIN"], features["B_UPDATE_MEAN"]));
        Assert.Equal((140, 50), (features["B_ANNUITY_SUM"], features["BA_ANNUITY_SUM"]));
        Assert.Equal((450, 50), (features["B_DUR_MEAN"], features["B_ENDSLIP_MEAN"])); // (500 + 400) / 2; one end is known
        Assert.Equal(350, features["B_GAP_MEAN"]); // 500 and 200 days
        Assert.Equal((40, 7), (features["BA_MAXOVERDUE_MEAN"], features["BC_MAXOVERDUE_MEAN"]));
        Assert.Equal((-800, -450), (features["BC_DAYS_CREDIT_MAX"], features["BC_ENDFACT_MAX"]));
        Assert.Equal((700, 0.3f), (features["BCARD_LIMIT_SUM"], features["BCARD_UTIL"]));
        Assert.Equal(-300, features["BCONS_DAYS_CREDIT_MAX"]);
        Assert.Equal((2, 800), (features["B12_COUNT"], features["B12_DEBT_SUM"]));
        Assert.Equal(0.275, features["B12_UTIL_MEAN"], 1e-7); // (0.3 + 0.25) / 2
        Assert.Equal(0.3f, features["BLAST_UTIL"]);
        Assert.Equal((2, 0.5), (features["X_B_SUM_INCOME"], features["X_BMAX_CREDIT"]));
        Assert.Equal(0.04f, features["X_BCRED_BIRTH"]);
    }

    [Theory]
    [InlineData(-365, 1)]
    [InlineData(-366, 0)]
    public void Counts_the_first_day_of_the_year_in(int asked, int count) =>
        Assert.Equal(count, Of(new TablesBuilder().Client(1).Bureau(1, 11, ("DAYS_CREDIT", asked)))["B12_COUNT"]);

    [Fact]
    public void Needs_two_loans_for_a_gap() =>
        Assert.Equal(double.NaN, Of(new TablesBuilder().Client(1).Bureau(1, 11, ("DAYS_CREDIT", -10)))["B_GAP_MEAN"]);

    [Fact]
    public void Takes_for_the_use_of_cards_those_with_a_known_limit_alone()
    {
        var features = Of(new TablesBuilder().Client(1)
            .Bureau(1, 11, ("CREDIT_TYPE", "Credit card"), ("AMT_CREDIT_SUM_DEBT", 100), ("AMT_CREDIT_SUM_LIMIT", 300))
            .Bureau(1, 12, ("CREDIT_TYPE", "Credit card"), ("AMT_CREDIT_SUM_DEBT", 900)));

        Assert.Equal(0.25, features["BCARD_UTIL"]);
    }

    [Fact]
    public void Follows_the_months_of_each_loan()
    {
        // From the month of the application backwards. Loan 11: two of four months closed. Loan 12: last late 3 months before.
        var features = Of(new TablesBuilder().Client(1).Bureau(1, 11).Bureau(1, 12).Balance(11, "CC00").Balance(12, "000205"));

        Assert.Equal(0.25, features["BB_SHARE_C"]);
        Assert.Equal(5, features["BB_WORST12_MAX"]);
        Assert.Equal(3, features["BB_LASTBAD_MIN"]);
    }

    [Theory]
    [InlineData("00000000000" + "4", 4)] // 11 months before
    [InlineData("000000000000" + "4", 0)] // 12 months before
    public void Looks_for_the_worst_status_in_twelve_months(string statuses, int worst) =>
        Assert.Equal(worst, Of(new TablesBuilder().Client(1).Bureau(1, 11).Balance(11, statuses))["BB_WORST12_MAX"]);

    [Fact]
    public void Knows_no_last_delay_without_one() =>
        Assert.Equal(double.NaN, Of(new TablesBuilder().Client(1).Bureau(1, 11).Balance(11, "0CX"))["BB_LASTBAD_MIN"]);

    static FeatureValues Of(TablesBuilder tables) => new(tables.Build());
}
