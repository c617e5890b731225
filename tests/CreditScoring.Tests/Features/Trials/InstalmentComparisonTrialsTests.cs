using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.Features.Trials;

public sealed class InstalmentComparisonTrialsTests
{
    // Days late, and paid of 100; the last of loan 42 is unpaid. Loan 41 is a consumer loan over 10 months, loan 42 a cash loan over 4.
    static TablesBuilder TwoLoans => new TablesBuilder().Client(1, ("AMT_INCOME_TOTAL", 500))
        .Instalment(1, 41, Row(1, -400, 20, 100))
        .Instalment(1, 41, Row(2, -300, -6, 100))
        .Instalment(1, 41, Row(3, -200, 3, 50))
        .Instalment(1, 42, Row(1, -100, -2, 125))
        .Instalment(1, 42, ("NUM_INSTALMENT_NUMBER", 2), ("DAYS_INSTALMENT", -10), ("AMT_INSTALMENT", 200))
        .Previous(1, 41, ("DAYS_DECISION", -430), ("NAME_CONTRACT_TYPE", "Consumer loans"), ("CNT_PAYMENT", 10))
        .Previous(1, 42, ("DAYS_DECISION", -130), ("NAME_CONTRACT_TYPE", "Cash loans"), ("CNT_PAYMENT", 4));

    [Fact]
    public void Takes_late_and_missing_payments()
    {
        var trials = new TrialValues(TwoLoans);

        Assert.Equal((-288.5, 75), (trials["ILATE_ENTRY_MEAN"], trials["ILATE_PAY_MEAN"])); // days -380 and -197
        Assert.Equal(200, trials["I_UNPAID_AMT"]);
        Assert.Equal((0.15f, 0.75), (trials["ILATE_PAY_INCOME_MEAN"], trials["X_PAYSUM_INCOME"])); // 75 and 375 of 500
    }

    [Fact]
    public void Takes_cash_and_consumer_loans_apart()
    {
        var trials = new TrialValues(TwoLoans);

        Assert.Equal((0, -2.5), (trials["ICASH_LATE_SHARE"], trials["ICASH_WLATE_MEAN"]));
        Assert.Equal((2 / 3f, 15.5f / 3), (trials["ICONS_LATE_SHARE"], trials["ICONS_WLATE_MEAN"])); // 20 - 6 + 0.5 x 3
    }

    [Fact]
    public void Tells_how_far_in_its_plan_each_instalment_stands()
    {
        var trials = new TrialValues(TwoLoans);

        Assert.Equal(0.27f, trials["I_NUMRATIO_MEAN"]); // 0.1, 0.2, 0.3, 0.25, 0.5
        Assert.Equal(Math.Sqrt(0.022), trials["I_NUMRATIO_STD"], 1e-7); // squares 0.0289 + 0.0049 + 0.0009 + 0.0004 + 0.0529, over 4
    }

    [Fact]
    public void Knows_neither_contract_nor_term_of_a_loan_that_is_not_among_the_clients_applications()
    {
        var without = new TrialValues(TwoLoans);
        var with = new TrialValues(TwoLoans
            .Instalment(1, 43, Row(9, -50, 40, 100))
            .Instalment(1, 44, Row(9, -50, 40, 100)).Client(2) // an application of another client
            .Previous(2, 44, ("DAYS_DECISION", -430), ("NAME_CONTRACT_TYPE", "Cash loans"), ("CNT_PAYMENT", 10)));

        Assert.All(
            new[] { "ICASH_LATE_SHARE", "ICASH_WLATE_MEAN", "ICONS_LATE_SHARE", "ICONS_WLATE_MEAN", "I_NUMRATIO_MEAN", "I_NUMRATIO_STD" },
            name => Assert.Equal(without[name], with[name]));
    }

    [Fact]
    public void Knows_nothing_of_a_client_without_instalments()
    {
        var none = new TrialValues(new TablesBuilder().Client(1, ("AMT_INCOME_TOTAL", 500)).AllPresent());

        Assert.All(
            new[] { "ILATE_PAY_MEAN", "ILATE_PAY_INCOME_MEAN", "ICASH_LATE_SHARE", "I_UNPAID_AMT", "X_PAYSUM_INCOME", "I_NUMRATIO_MEAN" },
            name => Assert.Equal(double.NaN, none[name]));
    }

    static (string, object)[] Row(int number, int due, int late, double paid) =>
    [
        ("NUM_INSTALMENT_NUMBER", number), ("DAYS_INSTALMENT", due), ("DAYS_ENTRY_PAYMENT", due + late), ("AMT_INSTALMENT", 100),
        ("AMT_PAYMENT", paid),
    ];
}
