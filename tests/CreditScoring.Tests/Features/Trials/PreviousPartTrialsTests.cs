using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.Features.Trials;

public sealed class PreviousPartTrialsTests
{
    // The monthly rates are 1, 2, 3, 4, 2.5 and 1 %: (annuity x term / credit - 1) / term.
    readonly TrialValues trials = new(new TablesBuilder().Client(1)
        .Previous(1, 31, [.. Loan(-900, "Approved", "Consumer loans"), .. Amounts(110, 900, 1_000, 10),
            ("DAYS_LAST_DUE_1ST_VERSION", -600)])
        .Previous(1, 32, [.. Loan(-731, "Refused", "Cash loans"), .. Amounts(60, 500, 500, 10)])
        .Previous(1, 33, [.. Loan(-730, "Refused", "Cash loans"), .. Amounts(130, 1_200, 1_000, 10)])
        .Previous(1, 34, [.. Loan(-366, "Approved", "Consumer loans"), .. Amounts(70, 400, 500, 10),
            ("DAYS_LAST_DUE_1ST_VERSION", -50)])
        .Previous(1, 35, [.. Loan(-365, "Canceled", "Cash loans"), .. Amounts(30, 150, 200, 8)])
        .Previous(1, 36, [.. Loan(-20, "Approved", "Cash loans"), .. Amounts(11, 110, 100, 10)]));

    [Fact]
    public void Takes_the_latest_applications()
    {
        Assert.Equal((0.8 + 0.75 + 1.1) / 3, trials["P3_GRANTRATIO_MEAN"], 1e-7);
        Assert.Equal((-751 / 3f, 2 / 3f), (trials["P3_DAYSDEC_MEAN"], trials["P3_CASH_MEAN"])); // days -366, -365 and -20
        Assert.Equal((0.4f, 9.6f), (trials["P5_REFUSED_MEAN"], trials["P5_CNTPAY_MEAN"]));
        Assert.Equal((0.02 + 0.03 + 0.04 + 0.025 + 0.01) / 5, trials["P5_SRATE_MEAN"], 1e-8);
        Assert.Equal((1 + 1.2 + 0.8 + 0.75 + 1.1) / 5, trials["P5_GRANTRATIO_MEAN"], 1e-7);
        Assert.Equal((-442.4f, 0.8f), (trials["P5_DAYSDEC_MEAN"], trials["P5_CASH_MEAN"]));
    }

    [Fact]
    public void Takes_the_first_two_applications()
    {
        Assert.Equal(0.02, trials["PF2_SRATE_MAX"], 1e-8);
        Assert.Equal(0.95f, trials["PF2_GRANTRATIO_MEAN"]);
    }

    [Fact]
    public void Takes_the_applications_of_each_window()
    {
        Assert.Equal((2, 30), (trials["P12_COUNT"], trials["P12_ANNUITY_MAX"])); // day -365, not -366
        Assert.Equal(0.025, trials["P12_SRATE_MAX"], 1e-8);
        Assert.Equal((4, 0.25, 1_800), (trials["P24_COUNT"], trials["P24_REFUSED_SHARE"], trials["P24_CREDIT_SUM"])); // day -730, not -731
        Assert.Equal(130, trials["P24_ANNUITY_MAX"]);
        Assert.Equal(0.04, trials["P24_SRATE_MAX"], 1e-8);
    }

    [Fact]
    public void Takes_cash_and_consumer_loans_apart()
    {
        Assert.Equal(0.03, trials["PCASH_SRATE_MAX"], 1e-8);
        Assert.Equal((130, 9.5), (trials["PCASH_ANNUITY_MAX"], trials["PCASH_CNTPAY_MEAN"]));
        Assert.Equal((90, 0.8f, -50), (trials["PCONS_ANNUITY_MEAN"], trials["PCONS_GRANTRATIO_MIN"], trials["PCONS_LASTDUE1_MAX"]));
    }

    [Fact]
    public void Takes_what_is_left_of_running_credits()
    {
        // ceil(100 / 30) = 4 of 10 are paid; nothing of 12; the third is paid, and the fourth was refused.
        var running = new TrialValues(new TablesBuilder().Client(1)
            .Previous(1, 21, [.. Loan(-130, "Approved", "Cash loans"), .. Amounts(60, 500, 500, 10), ("DAYS_FIRST_DUE", -100)])
            .Previous(1, 22, [.. Loan(-9, "Approved", "Cash loans"), .. Amounts(20, 200, 200, 12), ("DAYS_FIRST_DUE", 20)])
            .Previous(1, 23, [.. Loan(-700, "Approved", "Cash loans"), .. Amounts(90, 800, 800, 12), ("DAYS_FIRST_DUE", -670)])
            .Previous(1, 24, [.. Loan(-9, "Refused", "Cash loans"), .. Amounts(90, 800, 800, 48), ("DAYS_FIRST_DUE", 20)]));

        Assert.Equal((360, 9), (running["RUN_LEFT_AMT_MAX"], running["RUN_LEFT_N_MEAN"])); // 6 x 60 beside 12 x 20
        Assert.Equal(Math.Sqrt(18), running["RUN_LEFT_N_STD"], 1e-6);
    }

    [Fact]
    public void Counts_0_applications_of_a_client_without_any()
    {
        var none = new TrialValues(new TablesBuilder().Client(1).AllPresent());

        Assert.Equal((0, 0), (none["P12_COUNT"], none["P24_COUNT"]));
        Assert.All(
            new[] { "P3_CASH_MEAN", "P5_REFUSED_MEAN", "PF2_SRATE_MAX", "P24_CREDIT_SUM", "PCONS_ANNUITY_MEAN", "RUN_LEFT_AMT_MAX" },
            name => Assert.Equal(double.NaN, none[name]));
    }

    static (string, object)[] Loan(int decision, string status, string contract) =>
        [("DAYS_DECISION", decision), ("NAME_CONTRACT_STATUS", status), ("NAME_CONTRACT_TYPE", contract)];

    static (string, object)[] Amounts(double annuity, double asked, double credit, int term) =>
        [("AMT_ANNUITY", annuity), ("AMT_APPLICATION", asked), ("AMT_CREDIT", credit), ("CNT_PAYMENT", term)];
}
