using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.Features.Trials;

public sealed class InstalmentTrialsTests
{
    // Cash loan 41 of 10 instalments: 2 days early and full; 20 days late and half. Consumer loan 42 of 4: 4 days late and full; unpaid; 1 day early, 30 too much.
    readonly TrialValues trials = new(new TablesBuilder().Client(1, ("AMT_INCOME_TOTAL", 1_000))
        .Previous(1, 41, ("NAME_CONTRACT_TYPE", "Cash loans"), ("CNT_PAYMENT", 10), ("DAYS_DECISION", -900))
        .Previous(1, 42, ("NAME_CONTRACT_TYPE", "Consumer loans"), ("CNT_PAYMENT", 4), ("DAYS_DECISION", -200))
        .Instalment(1, 41, Row(1, 1, -800, -802, 100, 100))
        .Instalment(1, 41, Row(2, 2, -400, -380, 100, 50))
        .Instalment(1, 42, Row(1, 1, -170, -166, 200, 200))
        .Instalment(1, 42, ("NUM_INSTALMENT_VERSION", 1), ("NUM_INSTALMENT_NUMBER", 2), ("DAYS_INSTALMENT", -100), ("AMT_INSTALMENT", 200))
        .Instalment(1, 42, Row(1, 3, -50, -51, 200, 230)));

    [Fact]
    public void Sums_up_all_instalments()
    {
        Assert.Equal((2, 2), (trials["I_LOANS"], trials["I_VERSIONS"]));
        Assert.Equal((24, 0.25, 2), (trials["I_DPD_SUM"], trials["I_LATE15_SHARE"], trials["I_LATE_COUNT"]));
        Assert.Equal(Math.Sqrt(2.75 / 3), trials["I_DBD_STD"], 1e-6); // 2, 0, 0 and 1: squares 5 - 9 / 4
        Assert.Equal((0.5, 50, 20), (trials["I_RATIO_MIN"], trials["I_SHORT_MAX"], trials["I_SHORT_SUM"])); // 0, 50, 0 and -30
        Assert.Equal(Math.Sqrt(3_300 / 3.0), trials["I_SHORT_STD"], 1e-4); // squares 3,400 - 400 / 4
        Assert.Equal((230, 145, 160, 800), (trials["I_PAY_MAX"], trials["I_PAY_MEAN"], trials["I_INST_MEAN"], trials["I_INST_SUM"]));
        Assert.Equal((-802, -1_399 / 4f), (trials["I_ENTRY_MIN"], trials["I_ENTRY_MEAN"]));
        Assert.Equal((10, 10.85f), (trials["I_WLATE_MAX"], trials["I_WLATE_SUM"])); // -2, 10, 4 and -1.15
        Assert.Equal(10 * (1 - 0.0003 * 380), trials["I_WLATET_MAX"], 1e-5);
        Assert.Equal((-273, 125, 0.125), (trials["ILATE_ENTRY_MEAN"], trials["ILATE_PAY_MEAN"], trials["ILATE_PAY_INCOME_MEAN"]));
        Assert.Equal((200, 0.58f), (trials["I_UNPAID_AMT"], trials["X_PAYSUM_INCOME"]));
    }

    [Fact]
    public void Takes_those_of_a_window()
    {
        Assert.Equal((0, 1, 1.15f, -30), (trials["I60_DPD_MAX"], trials["I60_DBD_MEAN"], trials["I60_RATIO_MEAN"], trials["I60_SHORT_MEAN"]));
        Assert.Equal((0.5, 4, 0.5), (trials["I180_LATE_SHARE"], trials["I180_DPD_MAX"], trials["I180_DBD_MEAN"]));
        Assert.Equal((1.075f, -15), (trials["I180_RATIO_MEAN"], trials["I180_SHORT_MEAN"]));
        Assert.Equal((4, 0.5, -15), (trials["I365_DPD_MAX"], trials["I365_DBD_MEAN"], trials["I365_SHORT_MEAN"]));
        Assert.Equal((0.5, 5), (trials["I1000_LATE_SHARE"], trials["I1000_SHORT_MEAN"]));
        Assert.Equal((2 / 3f, 8, 20 / 3f), (trials["I730_LATE_SHARE"], trials["I730_DPD_MEAN"], trials["I730_SHORT_MEAN"])); // not the one of day -800
        Assert.Equal(-2.25f, trials["IFRAC_SHORT_180_730"]); // -15 over 20 / 3
    }

    [Fact]
    public void Takes_the_last_and_the_first_ones()
    {
        Assert.Equal((-1, -30), (trials["IL2_LATE_MEAN"], trials["IL2_SHORT_MEAN"])); // the unpaid one has neither
        Assert.Equal(5, trials["IL5_SHORT_MEAN"]);
        Assert.Equal((1, 21 / 4f), (trials["IN1_RATIO_MEAN"], trials["IN4_LATE_MEAN"])); // -2, 20, 4 and -1
        Assert.Equal((1 + 0.5 + 1 + 1.15) / 4, trials["IN4_RATIO_MEAN"], 1e-6);
        Assert.Equal((4, -30, 1.075f), (trials["ILAST_DPD_MAX"], trials["ILAST_SHORT_SUM"], trials["ILAST_RATIO_MEAN"]));
    }

    [Fact]
    public void Takes_the_first_four_of_each_loan_and_no_fifth()
    {
        var five = new TablesBuilder().Client(1);
        for (var number = 1; number <= 5; number++)
            five.Instalment(1, 41, Row(1, number, -100 * (6 - number), -100 * (6 - number) + number, 100, 100));

        Assert.Equal(2.5, new TrialValues(five)["IN4_LATE_MEAN"]); // 1, 2, 3 and 4 days late
    }

    [Fact]
    public void Finds_the_trend_over_the_places_of_instalments()
    {
        // Late -2, 20, 4 and -1 at places 0, 1, 2 and 4 (the unpaid one is not known): mean place 7/4, squares 35/4; products with 21/4: 24 - 7 x 21/4.
        Assert.Equal((20 + 8 - 4 - 7 * 21 / 4.0) / (21 - 49 / 4.0), trials["ITR24_LATE"], 1e-5);
        Assert.Equal(trials["ITR24_LATE"], trials["ITR60_LATE"]);
        // Short 0, 50, 0 and -30 at the same places: products 50 - 120 - 7 x 20/4.
        Assert.Equal((50 - 120 - 7 * 20 / 4.0) / (21 - 49 / 4.0), trials["ITR12_SHORT"], 1e-5);
        Assert.Equal((trials["ITR12_SHORT"], trials["ITR12_SHORT"]), (trials["ITR24_SHORT"], trials["ITR60_SHORT"]));
    }

    [Fact]
    public void Looks_at_the_earlier_application_of_an_instalment()
    {
        Assert.Equal((0.5, 0.5), (trials["ICASH_LATE_SHARE"], trials["ICONS_LATE_SHARE"]));
        Assert.Equal(4, trials["ICASH_WLATE_MEAN"]); // -2 and 10
        Assert.Equal((4 - 1.15) / 2, trials["ICONS_WLATE_MEAN"], 1e-6);
        Assert.Equal((0.1 + 0.2 + 0.25 + 0.5 + 0.75) / 5, trials["I_NUMRATIO_MEAN"], 1e-6);
        Assert.Equal(Math.Sqrt(0.277 / 4), trials["I_NUMRATIO_STD"], 1e-6); // squares 0.925 - 0.648
    }

    static (string, object)[] Row(int version, int number, int due, int paidOn, double amount, double paid) =>
    [
        ("NUM_INSTALMENT_VERSION", version), ("NUM_INSTALMENT_NUMBER", number), ("DAYS_INSTALMENT", due), ("DAYS_ENTRY_PAYMENT", paidOn),
        ("AMT_INSTALMENT", amount), ("AMT_PAYMENT", paid),
    ];
}
