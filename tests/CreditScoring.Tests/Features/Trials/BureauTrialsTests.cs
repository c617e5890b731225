using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.Features.Trials;

public sealed class BureauTrialsTests
{
    // An old closed consumer credit, a closed car loan, and two active loans: a microloan and a card.
    readonly TrialValues trials = new(new TablesBuilder()
        .Client(1, ("AMT_INCOME_TOTAL", 1_000), ("AMT_ANNUITY", 100), ("DAYS_EMPLOYED", -470), ("DAYS_BIRTH", -10_000),
            ("DAYS_LAST_PHONE_CHANGE", -90))
        .Bureau(1, 14, ("CREDIT_ACTIVE", "Active"), ("CREDIT_TYPE", "Credit card"), ("DAYS_CREDIT", -180), ("AMT_CREDIT_SUM", 1_000),
            ("AMT_CREDIT_SUM_DEBT", 500), ("AMT_CREDIT_SUM_LIMIT", 400), ("AMT_CREDIT_SUM_OVERDUE", 7), ("AMT_CREDIT_MAX_OVERDUE", 9),
            ("DAYS_CREDIT_ENDDATE", 820), ("DAYS_CREDIT_UPDATE", -10), ("AMT_ANNUITY", 50), ("CNT_CREDIT_PROLONG", 2))
        .Bureau(1, 13, ("CREDIT_ACTIVE", "Active"), ("CREDIT_TYPE", "Microloan"), ("DAYS_CREDIT", -200), ("AMT_CREDIT_SUM", 200),
            ("AMT_CREDIT_SUM_DEBT", 200), ("AMT_CREDIT_SUM_LIMIT", 0), ("AMT_CREDIT_SUM_OVERDUE", 3), ("AMT_CREDIT_MAX_OVERDUE", 40),
            ("DAYS_CREDIT_ENDDATE", 50), ("DAYS_CREDIT_UPDATE", -30), ("AMT_ANNUITY", 150))
        .Bureau(1, 12, ("CREDIT_ACTIVE", "Closed"), ("CREDIT_TYPE", "Car loan"), ("DAYS_CREDIT", -700), ("AMT_CREDIT_SUM", 3_000),
            ("AMT_CREDIT_SUM_DEBT", 0), ("AMT_CREDIT_MAX_OVERDUE", 60), ("DAYS_CREDIT_ENDDATE", -400), ("DAYS_ENDDATE_FACT", -450),
            ("DAYS_CREDIT_UPDATE", -440), ("CNT_CREDIT_PROLONG", 1))
        .Bureau(1, 11, ("CREDIT_ACTIVE", "Closed"), ("CREDIT_TYPE", "Consumer credit"), ("DAYS_CREDIT", -800), ("AMT_CREDIT_SUM", 600),
            ("AMT_CREDIT_SUM_DEBT", 150), ("AMT_CREDIT_MAX_OVERDUE", 20), ("DAYS_CREDIT_ENDDATE", -490), ("DAYS_ENDDATE_FACT", -470),
            ("DAYS_CREDIT_UPDATE", -460)));

    [Fact]
    public void Sums_up_all_loans()
    {
        // Days -180, -200, -700, -800: mean -470, squares 84100 + 72900 + 52900 + 108900, over 3.
        Assert.Equal(Math.Sqrt(318_800 / 3.0), trials["B_DAYS_CREDIT_STD"], 1e-4);
        Assert.Equal((4_800, 212.5), (trials["B_SUM_SUM"], trials["B_DEBT_MEAN"]));
        // Parts still owed 0.5, 1, 0, 0.25: mean 0.4375, squares 0.00390625 + 0.31640625 + 0.19140625 + 0.03515625, over 3.
        Assert.Equal(Math.Sqrt(0.546875 / 3), trials["B_UTIL_STD"], 1e-6);
        Assert.Equal((3_000, 7), (trials["B_PAID_MAX"], trials["B_OVERDUE_MAX"]));
        Assert.Equal((-460, -10), (trials["B_ENDFACT_MEAN"], trials["B_UPDATE_MAX"]));
        Assert.Equal((400, 3, 100), (trials["B_LIMIT_SUM"], trials["B_PROLONG_SUM"], trials["B_ANNUITY_MEAN"]));
        Assert.Equal((1_000, -20), (trials["B_DUR_MAX"], trials["B_ENDSLIP_MIN"])); // from -180 to 820; the credit ended 20 days late
        Assert.Equal(20, trials["B_GAP_MIN"]); // gaps of 100, 500 and 20 days
    }

    [Fact]
    public void Sums_up_running_and_closed_loans()
    {
        Assert.Equal(-200, trials["BA_DAYS_CREDIT_MIN"]);
        Assert.Equal((1_000, 350), (trials["BA_SUM_MAX"], trials["BA_DEBT_MEAN"]));
        Assert.Equal((40, 7), (trials["BA_MAXOVERDUE_MAX"], trials["BA_OVERDUE_MAX"]));
        Assert.Equal((435, 50), (trials["BA_ENDDATE_MEAN"], trials["BA_ENDDATE_MIN"]));
        Assert.Equal(Math.Sqrt(5_000), trials["BC_DAYS_CREDIT_STD"], 1e-5); // 50 from the mean on either side
        Assert.Equal((-440, 60), (trials["BC_UPDATE_MAX"], trials["BC_MAXOVERDUE_MAX"]));
        Assert.Equal((3_600, 1_800, 3_000), (trials["BC_SUM_SUM"], trials["BC_SUM_MEAN"], trials["BC_SUM_MAX"]));
        Assert.Equal(15, trials["BC_ENDSLIP_MEAN"]); // 50 days ahead and 20 behind
    }

    [Fact]
    public void Tells_kinds_of_loans_apart()
    {
        Assert.Equal((0.25, 0.25), (trials["B_SHARE_CONSUMER"], trials["B_SHARE_CAR"]));
        Assert.Equal((1, 500), (trials["BCARD_COUNT_ACTIVE"], trials["BCARD_DEBT_SUM"]));
        Assert.Equal((150, 0.25), (trials["BCONS_DEBT_SUM"], trials["BCONS_UTIL_MEAN"]));
        Assert.Equal((1, -200), (trials["BMICRO_COUNT"], trials["BMICRO_DAYS_CREDIT_MAX"]));
        Assert.Equal(double.NaN, trials["BMORT_DEBT_SUM"]);
    }

    [Fact]
    public void Counts_no_closed_card_among_those_that_run_and_adds_up_mortgages()
    {
        var other = new TrialValues(new TablesBuilder().Client(1)
            .Bureau(1, 11, ("CREDIT_ACTIVE", "Closed"), ("CREDIT_TYPE", "Credit card"))
            .Bureau(1, 12, ("CREDIT_ACTIVE", "Active"), ("CREDIT_TYPE", "Mortgage"), ("AMT_CREDIT_SUM_DEBT", 70))
            .Bureau(1, 13, ("CREDIT_ACTIVE", "Active"), ("CREDIT_TYPE", "Mortgage"), ("AMT_CREDIT_SUM_DEBT", 5)));

        Assert.Equal((0, 75), (other["BCARD_COUNT_ACTIVE"], other["BMORT_DEBT_SUM"]));
    }

    [Fact]
    public void Takes_the_loans_of_each_window()
    {
        Assert.Equal((1, 3), (trials["B6_COUNT"], trials["B24_COUNT"])); // 180 days is within, 200 is not
        Assert.Equal((500, 700), (trials["B6_DEBT_SUM"], trials["B24_DEBT_SUM"]));
        Assert.Equal((0.5, 0.5), (trials["B6_UTIL_MEAN"], trials["B24_UTIL_MEAN"])); // 0.5, and the mean of 0.5, 1 and 0
        Assert.Equal((1_000, 1_200, 4_200), (trials["B6_SUM_SUM"], trials["B12_SUM_SUM"], trials["B24_SUM_SUM"]));
        Assert.Equal((9, 40, 60), (trials["B6_MAXOVERDUE_MAX"], trials["B12_MAXOVERDUE_MAX"], trials["B24_MAXOVERDUE_MAX"]));
    }

    [Theory]
    [InlineData(-180, 1, 1)]
    [InlineData(-181, 0, 1)]
    [InlineData(-730, 0, 1)]
    [InlineData(-731, 0, 0)]
    public void Ends_its_windows_at_180_and_730_days(int day, int in6Months, int in24Months)
    {
        var other = new TrialValues(new TablesBuilder().Client(1).Bureau(1, 11, ("DAYS_CREDIT", day)));

        Assert.Equal((in6Months, in24Months), (other["B6_COUNT"], other["B24_COUNT"]));
    }

    [Fact]
    public void Describes_the_latest_and_the_oldest_loan()
    {
        Assert.Equal(4, trials["BLAST_TYPE"]); // position of Credit card among the words of CREDIT_TYPE
        Assert.Equal((1_000, 9, 600), (trials["BLAST_SUM"], trials["BLAST_MAXOVERDUE"], trials["BFIRST_SUM"]));
    }

    [Fact]
    public void Holds_no_loan_of_unknown_day_for_the_oldest()
    {
        var other = new TrialValues(new TablesBuilder().Client(1)
            .Bureau(1, 11, ("AMT_CREDIT_SUM", 100)).Bureau(1, 12, ("AMT_CREDIT_SUM", 200), ("DAYS_CREDIT", -5)));

        Assert.Equal((200, double.NaN), (other["BFIRST_SUM"], other["B_GAP_MIN"]));
    }

    [Fact]
    public void Counts_the_months_of_each_loan_and_averages_over_loans()
    {
        // Loan 11 runs: of 4 months one has status 1, one 2, one X. Loan 12 is closed: of 2 months one has status 1. Loan 13: no months.
        var other = new TrialValues(new TablesBuilder().Client(1)
            .Bureau(1, 11, ("CREDIT_ACTIVE", "Active")).Bureau(1, 12, ("CREDIT_ACTIVE", "Closed"))
            .Bureau(1, 13, ("CREDIT_ACTIVE", "Active"))
            .Balance(11, "01X2").Balance(12, "1C"));

        Assert.Equal(((0.25 + 0.5) / 2, (0.25 + 0) / 2), (other["BB_SHARE_1"], other["BB_SHARE_X"]));
        Assert.Equal(6, other["BB_MSIZE_SUM"]);
        Assert.Equal((0.5, 0.5), (other["BB_BAD_A"], other["BB_BAD_C"]));
    }

    [Fact]
    public void Compares_the_loans_with_the_application()
    {
        Assert.Equal(0.2f, trials["X_BANN_INCOME"]); // (50 + 150) / 1000
        Assert.Equal((1, -90), (trials["X_BCRED_EMP"], trials["X_BCRED_PHONE"])); // mean day -470; latest running loan 90 days before
        Assert.Equal(-5 / -10_000f, trials["X_BEND_BIRTH"]); // mean planned end (820 + 50 - 400 - 490) / 4 = -5
        Assert.Equal(1, trials["X_BANN_ANN"]);
    }

    [Fact]
    public void Counts_0_loans_and_knows_nothing_else_of_a_client_without_any()
    {
        var none = new TrialValues(new TablesBuilder().Client(1, ("AMT_INCOME_TOTAL", 1_000)).AllPresent());

        Assert.All(new[] { "B6_COUNT", "B24_COUNT", "BCARD_COUNT_ACTIVE", "BMICRO_COUNT" }, name => Assert.Equal(0, none[name]));
        Assert.All(
            new[]
            {
                "B_SUM_SUM", "BA_SUM_MAX", "BC_SUM_SUM", "B_SHARE_CAR", "BLAST_TYPE", "BFIRST_SUM", "B_GAP_MIN", "BB_MSIZE_SUM",
                "X_BANN_INCOME",
            },
            name => Assert.Equal(double.NaN, none[name]));
    }
}
