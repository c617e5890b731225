using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.Features.Trials;

public sealed class CardTrialsTests
{
    // Card 51 over four months that spread over all windows.
    readonly TrialValues trials = new(new TablesBuilder().Client(1, ("AMT_INCOME_TOTAL", 500), ("AMT_ANNUITY", 100))
        .Card(1, 51, [.. Month(-13, 900, 1_000, 3), .. Drawn(5, 0, 1, 0), .. Paid(40, 80, 20)])
        .Card(1, 51, [.. Month(-12, 100, 1_000, 0), .. Drawn(2, 300, 2, 100), .. Paid(0, 0, 0)])
        .Card(1, 51, [.. Month(-6, 600, 1_000, 2), .. Drawn(4, 60, 0, 50), .. Paid(20, 10, 30)])
        .Card(1, 51, [.. Month(-1, 400, 800, 1), .. Drawn(3, 440, 3, 250), .. Paid(60, 30, 50)]));

    [Fact]
    public void Sums_up_all_months()
    {
        Assert.Equal((1, -13), (trials["CC_CARDS"], trials["CC_MONTHS_MIN"]));
        Assert.Equal((900, 400), (trials["CC_BAL_MAX"], trials["CC_BAL_LAST"]));
        Assert.Equal((400, 250, 6), (trials["CC_ATM_SUM"], trials["CC_ATM_MAX"], trials["CC_ATMCNT_SUM"]));
        Assert.Equal((800, 440), (trials["CC_DRAW_SUM"], trials["CC_DRAW_MAX"]));
        // Drawings 5, 2, 4, 3: mean 3.5, squares 2.25 + 2.25 + 0.25 + 0.25, over 3.
        Assert.Equal(Math.Sqrt(5 / 3.0), trials["CC_DRAWCNT_STD"], 1e-6);
        Assert.Equal((3, 6, 1.5), (trials["CC_DPD_MAX"], trials["CC_DPD_SUM"], trials["CC_DPD_MEAN"]));
        Assert.Equal(0.75, trials["CC_LATE_SHARE"]);
    }

    [Fact]
    public void Describes_payments_and_interest()
    {
        Assert.Equal((0.5, 30), (trials["CC_PAYMIN_MIN"], trials["CC_PAY_MEAN"])); // 40 of 80, none, 20 of 10, 60 of 30
        Assert.Equal(Math.Sqrt((100 + 900 + 100 + 900) / 3.0), trials["CC_PAY_STD"], 1e-5);
        Assert.Equal(25, trials["CC_INTEREST_MEAN"]);
        Assert.Equal(-500 / 3f, trials["CC_BALDIFF_MEAN"]); // from 900 to 400 in three steps
    }

    [Fact]
    public void Takes_the_months_of_each_window()
    {
        Assert.Equal((500, 1_100 / 3f), (trials["CC6_BAL_MEAN"], trials["CC12_BAL_MEAN"]));
        Assert.Equal((1.5, 5 / 3f), (trials["CC6_ATMCNT_MEAN"], trials["CC12_ATMCNT_MEAN"]));
        Assert.Equal((2, 2), (trials["CC6_DPD_MAX"], trials["CC12_DPD_MAX"])); // the 3 of month -13 is out
        Assert.Equal((0.6f, 0.4f), (trials["CC6_UTIL_MAX"], trials["CC12_UTIL_MEAN"])); // 0.6 and 0.5; with 0.1, 1.2 over 3
    }

    [Fact]
    public void Fits_trends_against_months()
    {
        // Months -12, -6, -1 with 100, 600, 400: means -19/3 and 1100/3, products -5200, squares 181.
        Assert.Equal((-5_200 + 3 * (19 / 3.0) * (1_100 / 3.0)) / (181 - 361 / 3.0), trials["CC_TREND12_BAL"], 1e-4);
        // The same with 0.1, 0.6, 0.5: mean 0.4, products -5.3.
        Assert.Equal((-5.3 + 19 * 0.4) / (181 - 361 / 3.0), trials["CC_TREND12_UTIL"], 1e-6);
    }

    [Fact]
    public void Compares_cards_with_the_application()
    {
        Assert.Equal((2, 2), (trials["X_CCLIMIT_INCOME"], trials["X_CCDRAW_ANN"])); // 1000 over 500; mean drawing 200 over 100
    }

    [Fact]
    public void Compares_no_month_with_one_of_another_card()
    {
        var two = new TrialValues(new TablesBuilder().Client(1)
            .Card(1, 52, ("MONTHS_BALANCE", -2), ("AMT_BALANCE", 900)).Card(1, 51, ("MONTHS_BALANCE", -2), ("AMT_BALANCE", 100))
            .Card(1, 51, ("MONTHS_BALANCE", -1), ("AMT_BALANCE", 130)).Card(1, 52, ("MONTHS_BALANCE", -1), ("AMT_BALANCE", 910)));

        Assert.Equal((2, 20), (two["CC_CARDS"], two["CC_BALDIFF_MEAN"])); // (30 + 10) / 2
    }

    [Fact]
    public void Counts_0_cards_and_knows_nothing_else_of_a_client_without_any()
    {
        var none = new TrialValues(new TablesBuilder().Client(1, ("AMT_INCOME_TOTAL", 500)).AllPresent());

        Assert.Equal(0, none["CC_CARDS"]);
        Assert.All(
            new[] { "CC_MONTHS_MIN", "CC_BAL_LAST", "CC_ATM_SUM", "CC_LATE_SHARE", "CC_BALDIFF_MEAN", "CC12_BAL_MEAN", "X_CCLIMIT_INCOME" },
            name => Assert.Equal(double.NaN, none[name]));
    }

    static (string, object)[] Month(int month, double balance, double limit, int late) =>
    [
        ("MONTHS_BALANCE", month), ("AMT_BALANCE", balance), ("AMT_RECEIVABLE_PRINCIPAL", 10), ("AMT_CREDIT_LIMIT_ACTUAL", limit),
        ("SK_DPD", late),
    ];

    static (string, object)[] Drawn(int count, double amount, int countCash, double amountCash) =>
    [
        ("CNT_DRAWINGS_CURRENT", count), ("AMT_DRAWINGS_CURRENT", amount),
        ("CNT_DRAWINGS_ATM_CURRENT", countCash), ("AMT_DRAWINGS_ATM_CURRENT", amountCash),
    ];

    static (string, object)[] Paid(double amount, double least, double interest) =>
        [("AMT_PAYMENT_CURRENT", amount), ("AMT_INST_MIN_REGULARITY", least), ("AMT_TOTAL_RECEIVABLE", 10 + interest)];
}
