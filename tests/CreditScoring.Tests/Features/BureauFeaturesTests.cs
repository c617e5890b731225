using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.Features;

public sealed class BureauFeaturesTests
{
    [Fact]
    public void Matches_the_worked_example()
    {
        // Two active loans (a card and a microloan) and a closed mortgage.
        var features = Of(new TablesBuilder().Client(1, ("AMT_INCOME_TOTAL", 1_000), ("AMT_ANNUITY", 100))
            .Bureau(1, 11, ("CREDIT_ACTIVE", "Active"), ("CREDIT_TYPE", "Credit card"), ("DAYS_CREDIT", -100), ("AMT_CREDIT_SUM", 1_000),
                ("AMT_CREDIT_SUM_DEBT", 500), ("CREDIT_DAY_OVERDUE", 3), ("DAYS_CREDIT_ENDDATE", 200), ("DAYS_CREDIT_UPDATE", -10),
                ("AMT_ANNUITY", 50))
            .Bureau(1, 12, ("CREDIT_ACTIVE", "Active"), ("CREDIT_TYPE", "Microloan"), ("DAYS_CREDIT", -300), ("AMT_CREDIT_SUM", 200),
                ("AMT_CREDIT_SUM_DEBT", -20), ("AMT_CREDIT_MAX_OVERDUE", 40), ("DAYS_CREDIT_ENDDATE", 50), ("DAYS_CREDIT_UPDATE", -30))
            .Bureau(1, 13, ("CREDIT_ACTIVE", "Closed"), ("CREDIT_TYPE", "Mortgage"), ("DAYS_CREDIT", -800), ("AMT_CREDIT_SUM", 3_000),
                ("AMT_CREDIT_SUM_DEBT", 0), ("AMT_CREDIT_MAX_OVERDUE", 0), ("DAYS_CREDIT_ENDDATE", -400), ("DAYS_ENDDATE_FACT", -450)));

        Assert.Equal(3, features["B_COUNT"]);
        Assert.Equal(2, features["B_ACTIVE_COUNT"]);
        Assert.Equal(2 / 3.0, features["B_ACTIVE_SHARE"], 1e-6);
        Assert.Equal((-100, -800, -400), (features["B_DAYS_CREDIT_MAX"], features["B_DAYS_CREDIT_MIN"], features["B_DAYS_CREDIT_MEAN"]));
        Assert.Equal((1_400, 3_000), (features["B_SUM_MEAN"], features["B_SUM_MAX"]));
        Assert.Equal(480, features["B_DEBT_SUM"]);
        Assert.Equal(480 / 4_200.0, features["B_DEBT_CREDIT"], 1e-6);
        Assert.Equal((0.5 + 0 + 0) / 3, features["B_UTIL_MEAN"], 1e-6); // a negative debt counts 0
        Assert.Equal(0.5, features["B_UTIL_MAX"]);
        Assert.Equal(500 + 220 + 3_000, features["B_PAID_SUM"]);
        Assert.Equal((40, 20, 3), (features["B_MAXOVERDUE_MAX"], features["B_MAXOVERDUE_MEAN"], features["B_DAYOVERDUE_MAX"]));
        Assert.Equal((200, -50, -450), (features["B_ENDDATE_MAX"], features["B_ENDDATE_MEAN"], features["B_ENDFACT_MAX"]));
        Assert.Equal((-100, -200), (features["BA_DAYS_CREDIT_MAX"], features["BA_DAYS_CREDIT_MEAN"]));
        Assert.Equal((1_200, 480, 0.4f), (features["BA_SUM_SUM"], features["BA_DEBT_SUM"], features["BA_DEBT_CREDIT"]));
        Assert.Equal((0.5, 0.25), (features["BA_UTIL_MAX"], features["BA_UTIL_MEAN"]));
        Assert.Equal((200, -20), (features["BA_ENDDATE_MAX"], features["BA_UPDATE_MEAN"]));
        Assert.Equal(1 / 3f, features["B_SHARE_CARD"]);
        Assert.Equal(1 / 3f, features["B_SHARE_MORTGAGE"]);
        Assert.Equal(1 / 3f, features["B_SHARE_MICRO"]);
        Assert.Equal((0.48f, 0.48f), (features["X_B_DEBT_INCOME"], features["X_BA_DEBT_INCOME"]));
        Assert.Equal(0.15f, features["X_DEBTSERVICE"]);
    }

    [Fact]
    public void Counts_the_months_of_each_loan_and_averages_over_loans()
    {
        // Loan 11: half its 4 months on time, a quarter late, worst 2. Loan 12: all 2 months late, worst 5. Loan 13: no months.
        var features = Of(new TablesBuilder().Client(1).Bureau(1, 11).Bureau(1, 12).Bureau(1, 13).Balance(11, "002C").Balance(12, "15"));

        Assert.Equal((0.5 + 0) / 2, features["BB_SHARE_0"]);
        Assert.Equal((0.25 + 1) / 2, features["BB_SHARE_BAD"]);
        Assert.Equal(5, features["BB_WORST_MAX"]);
        Assert.Equal(3, features["BB_MSIZE_MEAN"]);
    }

    [Fact]
    public void Holds_closed_and_unknown_months_for_no_delay() =>
        Assert.Equal(0, Of(new TablesBuilder().Client(1).Bureau(1, 11).Balance(11, "CX"))["BB_WORST_MAX"]);

    [Fact]
    public void Caps_the_part_still_owed_at_5() => Assert.Equal(
        5, Of(new TablesBuilder().Client(1).Bureau(1, 11, ("AMT_CREDIT_SUM", 100), ("AMT_CREDIT_SUM_DEBT", 900)))["B_UTIL_MAX"]);

    [Fact]
    public void Ignores_a_loan_of_0_as_a_denominator() => Assert.Equal(
        double.NaN, Of(new TablesBuilder().Client(1).Bureau(1, 11, ("AMT_CREDIT_SUM", 0), ("AMT_CREDIT_SUM_DEBT", 900)))["B_UTIL_MEAN"]);

    [Fact]
    public void Adds_nothing_for_loans_that_a_client_does_not_have()
    {
        var features = Of(new TablesBuilder().Client(1, ("AMT_INCOME_TOTAL", 1_000), ("AMT_ANNUITY", 100)).AllPresent());

        Assert.Equal(0, features["B_COUNT"]);
        Assert.Equal(double.NaN, features["B_DEBT_SUM"]);
        Assert.Equal(double.NaN, features["B_ACTIVE_SHARE"]);
        Assert.Equal(0.1f, features["X_DEBTSERVICE"]);
    }

    static FeatureValues Of(TablesBuilder tables) => new(tables.Build());
}
