using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.Features.Trials;

public sealed class PreviousComparisonTrialsTests
{
    [Fact]
    public void Matches_the_worked_example()
    {
        var trials = new TrialValues(new TablesBuilder()
            .Client(1, ("AMT_ANNUITY", 100), ("AMT_CREDIT", 2_000), ("AMT_INCOME_TOTAL", 1_000), ("DAYS_BIRTH", -10_000),
                ("DAYS_EMPLOYED", -2_000), ("DAYS_ID_PUBLISH", -4_000), ("HOUR_APPR_PROCESS_START", 14))
            .Previous(1, 21, Loan("Approved", -900, 110, 1_000, -870, -630, 10))
            .Previous(1, 22, Loan("Approved", -300, 70, 500, -270, -100, 16))
            .Previous(1, 23, Loan("Refused", -1_000, 900, 100, -80, -970, 13))); // counts for the hour alone

        Assert.Equal((0.25, 0.9f), (trials["X_PACREDIT_MIN"], trials["X_PAANN_MEAN"]));
        Assert.Equal(1_000 / 110.0 / 20, trials["X_PACTA_MAX"], 1e-7); // beside 500 / 70
        Assert.Equal(0.01f, trials["X_PAANN_DIFF_INCOME"]);
        Assert.Equal((0.06f, 0.3f), (trials["X_PDEC_BIRTH"], trials["X_PDEC_EMP"]));
        Assert.Equal((0.063f, 0.1575f), (trials["X_PLASTDUE_BIRTH"], trials["X_PLASTDUE_ID"]));
        Assert.Equal(0.027f, trials["X_PFIRSTDUE_BIRTH"]);
        Assert.Equal(1, trials["X_HOUR_DIFF"]);
    }

    [Theory]
    [InlineData(18, 0.15, 0.15)] // nothing paid yet: 18 instalments left
    [InlineData(17, 0.15, 0.1)]
    [InlineData(3, 0.15, 0.1)]
    [InlineData(2, 0.1, 0.1)]
    public void Counts_an_instalment_in_the_months_in_which_it_is_still_due(int left, double in3Months, double in18Months)
    {
        var trials = Running(left);

        Assert.Equal(in3Months, trials["FUT_3M"], 1e-7);
        Assert.Equal(in18Months, trials["FUT_18M"], 1e-7);
    }

    [Theory]
    [InlineData(6, 1)]
    [InlineData(5, 1.5)] // 50 + 100 now, 100 in month 6
    public void Tells_how_much_the_instalments_due_fall(int left, double drop) => Assert.Equal(drop, Running(left)["FUT_DROP"], 1e-7);

    [Theory]
    [InlineData("Cash loans", "Cash loans", 1)]
    [InlineData("Revolving loans", "Revolving loans", 1)] // second of the application's words, third of the others
    [InlineData("Revolving loans", "Consumer loans", 0)] // both second
    [InlineData("Cash loans", "no such word", double.NaN)]
    [InlineData("no such word", "Cash loans", double.NaN)]
    [InlineData("no such word", "no such word", double.NaN)]
    public void Compares_the_contract_with_that_of_the_latest_application(string now, string then, double same)
    {
        var trials = new TrialValues(new TablesBuilder().Client(1, ("NAME_CONTRACT_TYPE", now))
            .Previous(1, 21, ("DAYS_DECISION", -50), ("NAME_CONTRACT_TYPE", "Cash loans"))
            .Previous(1, 22, ("DAYS_DECISION", -9), ("NAME_CONTRACT_TYPE", then)));

        Assert.Equal(same, trials["X_SAME_CONTRACT"]);
    }

    [Fact]
    public void Compares_the_company_with_that_of_the_latest_application()
    {
        var client = new TablesBuilder().Client(1, ("NAME_TYPE_SUITE", "Family")).Previous(1, 21, ("DAYS_DECISION", -50));
        Assert.Equal(double.NaN, new TrialValues(client)["X_SAME_SUITE"]);

        client.Previous(1, 22, ("DAYS_DECISION", -9), ("NAME_TYPE_SUITE", "Family"));
        Assert.Equal(1, new TrialValues(client)["X_SAME_SUITE"]);

        client.Previous(1, 23, ("DAYS_DECISION", -8), ("NAME_TYPE_SUITE", "Children"));
        Assert.Equal(0, new TrialValues(client)["X_SAME_SUITE"]);
    }

    [Fact]
    public void Counts_the_credit_alone_of_a_client_without_applications()
    {
        var none = new TrialValues(new TablesBuilder().AllPresent()
            .Client(1, ("AMT_ANNUITY", 100), ("AMT_INCOME_TOTAL", 1_000), ("HOUR_APPR_PROCESS_START", 14), ("NAME_TYPE_SUITE", "Family")));

        Assert.Equal((0.1f, 0.1f, 1), (none["FUT_3M"], none["FUT_18M"], none["FUT_DROP"]));
        Assert.All(
            new[] { "X_PAANN_MEAN", "X_PAANN_DIFF_INCOME", "X_PDEC_BIRTH", "X_HOUR_DIFF", "X_SAME_SUITE" },
            name => Assert.Equal(double.NaN, none[name]));
    }

    static TrialValues Running(int left) => new(new TablesBuilder().Client(1, ("AMT_ANNUITY", 100), ("AMT_INCOME_TOTAL", 1_000))
        .Previous(1, 21, ("NAME_CONTRACT_STATUS", "Approved"), ("DAYS_DECISION", -9), ("AMT_ANNUITY", 50), ("CNT_PAYMENT", left),
            ("DAYS_FIRST_DUE", 20)));

    static (string, object)[] Loan(string status, int decision, double annuity, double credit, int firstDue, int lastDue, int hour) =>
    [
        ("NAME_CONTRACT_STATUS", status), ("DAYS_DECISION", decision), ("AMT_ANNUITY", annuity), ("AMT_CREDIT", credit),
        ("DAYS_FIRST_DUE", firstDue), ("DAYS_LAST_DUE", lastDue), ("HOUR_APPR_PROCESS_START", hour),
    ];
}
