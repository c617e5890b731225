using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.Features.Trials;

public sealed class PosTrialsTests
{
    // Loan 31 of 8 instalments ends after 4. Loan 32 runs. The signed month of loan 33 counts as a status alone.
    readonly TrialValues trials = new(new TablesBuilder().Client(1)
        .Pos(1, 31, Month(-13, "Active", 8, 6, 10, 6))
        .Pos(1, 31, Month(-12, "Active", 8, 2, 4, 2))
        .Pos(1, 31, Month(-11, "Completed", 4, 0, 0, 0))
        .Pos(1, 32, Month(-6, "Active", 12, 9, 0, 0))
        .Pos(1, 32, Month(-5, "Active", 12, 6, 3, 0))
        .Pos(1, 32, Month(-4, "Returned to the store", 12, 6, 0, 0))
        .Pos(1, 33, [.. Month(-1, "Signed", 24, 24, 90, 90), ("IS_SIGNED", 1)]));

    [Fact]
    public void Sums_up_all_months()
    {
        Assert.Equal((2, -13), (trials["POS_LOANS"], trials["POS_MONTHS_MIN"]));
        Assert.Equal((17, 8), (trials["POS_DPD_SUM"], trials["POS_DPDDEF_SUM"]));
        // Mean 17/6 of 10, 4, 0, 0, 3, 0: squares 125 - 6 (17/6)^2 = 125 - 289/6, over 5.
        Assert.Equal(Math.Sqrt((125 - 289 / 6.0) / 5), trials["POS_DPD_STD"], 1e-6);
        Assert.Equal((0.5, 0), (trials["POS_LATE_MEAN"], trials["POS_FUT_RATIO_MIN"]));
    }

    [Fact]
    public void Sums_up_loans()
    {
        Assert.Equal((0.5, 0.5), (trials["POS_EARLYDONE_SHARE"], trials["POS_REMAINRATIO_SUM"])); // 0 of 4, and 6 of 12
        Assert.Equal(1.5, trials["POS_LATE_LAST3"]); // two months late, and one
    }

    [Fact]
    public void Shares_statuses_out_of_all_months_with_those_signed()
    {
        Assert.Equal(4 / 7f, trials["POS_ACTIVE_SHARE"]);
        Assert.Equal((1 / 7f, 1 / 7f), (trials["POS_SIGNED_SHARE"], trials["POS_RETURNED_SHARE"]));
    }

    [Fact]
    public void Knows_the_status_of_a_client_who_only_signed()
    {
        var signed = new TrialValues(new TablesBuilder().Client(1).Pos(1, 33, [.. Month(-1, "Signed", 24, 24, 0, 0), ("IS_SIGNED", 1)]));

        Assert.Equal((1, 0, 0), (signed["POS_SIGNED_SHARE"], signed["POS_ACTIVE_SHARE"], signed["POS_LOANS"]));
        Assert.Equal(double.NaN, signed["POS_MONTHS_MIN"]);
    }

    [Fact]
    public void Takes_the_months_of_each_window()
    {
        Assert.Equal((3, 0), (trials["POS6_DPD_MAX"], trials["POS6_DPDDEF_MAX"])); // months -6 to -4
        Assert.Equal((4, 2), (trials["POS12_DPD_MAX"], trials["POS12_DPDDEF_MAX"])); // not month -13
        Assert.Equal(0.4f, trials["POS12_LATE_MEAN"]);
        Assert.Equal(-1 / 3f, trials["POS6_FUTCHG_MIN"]); // 9 to 6, then 6 to 6
    }

    [Fact]
    public void Compares_no_month_with_one_of_another_loan()
    {
        var two = new TrialValues(new TablesBuilder().Client(1)
            .Pos(1, 31, Month(-2, "Active", 12, 8, 0, 0)).Pos(1, 31, Month(-1, "Active", 12, 7, 0, 0))
            .Pos(1, 32, Month(-2, "Active", 12, 1, 0, 0)));

        Assert.Equal(-1 / 8f, two["POS6_FUTCHG_MIN"]);
    }

    [Fact]
    public void Fits_the_trend_against_the_months_of_all_loans() =>
        // Months -12, -11, -6, -5, -4 with 4, 0, 0, 3, 0: means -7.6 and 1.4; products -63, squares 342, less 5 x means.
        Assert.Equal((-63 + 5 * 7.6 * 1.4) / (342 - 5 * 7.6 * 7.6), trials["POS_TREND12_DPD"], 1e-6);

    [Fact]
    public void Takes_the_three_loans_that_ended_last_whatever_their_identifiers()
    {
        var four = new TrialValues(new TablesBuilder().Client(1)
            .Pos(1, 31, Month(-1, "Active", 12, 8, 6, 0)).Pos(1, 31, Month(-2, "Active", 12, 8, 6, 0))
            .Pos(1, 32, Month(-3, "Active", 12, 8, 1, 0))
            .Pos(1, 33, Month(-3, "Active", 12, 8, 0, 0))
            .Pos(1, 34, Month(-9, "Active", 12, 8, 5, 0)));

        Assert.Equal(1, four["POS_LATE_LAST3"]); // (2 + 1 + 0) / 3; loan 34 ended first
    }

    [Fact]
    public void Holds_a_loan_repaid_as_planned_for_no_early_end()
    {
        var planned = new TrialValues(new TablesBuilder().Client(1)
            .Pos(1, 31, Month(-2, "Active", 2, 1, 0, 0)).Pos(1, 31, Month(-1, "Completed", 2, 0, 0, 0))
            .Pos(1, 32, Month(-2, "Active", 9, 8, 0, 0)).Pos(1, 32, Month(-1, "Active", 6, 4, 0, 0))); // fewer, but not repaid

        Assert.Equal(0, planned["POS_EARLYDONE_SHARE"]);
    }

    [Fact]
    public void Counts_0_loans_and_knows_nothing_else_of_a_client_without_months()
    {
        var none = new TrialValues(new TablesBuilder().Client(1).AllPresent());

        Assert.Equal(0, none["POS_LOANS"]);
        Assert.All(
            new[] { "POS_MONTHS_MIN", "POS_DPD_SUM", "POS_SIGNED_SHARE", "POS_EARLYDONE_SHARE", "POS6_FUTCHG_MIN", "POS_TREND12_DPD" },
            name => Assert.Equal(double.NaN, none[name]));
    }

    static (string, object)[] Month(int month, string status, int planned, int remaining, int late, int lateTolerant) =>
    [
        ("MONTHS_BALANCE", month), ("NAME_CONTRACT_STATUS", status), ("CNT_INSTALMENT", planned), ("CNT_INSTALMENT_FUTURE", remaining),
        ("SK_DPD", late), ("SK_DPD_DEF", lateTolerant),
    ];
}
