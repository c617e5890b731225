using static CreditScoring.Features.Missing;

namespace CreditScoring.Features.Trials;

/// <summary>Ideas on the months of earlier point-of-sale and cash loans.</summary>
/// <remarks>Months with status Signed are left out of all but the shares of statuses.</remarks>
static class PosTrials
{
    static readonly Trial<PosHistory> Pos = new("POS_CASH_balance", client => client.Pos);

    public static IReadOnlyList<TriedFeatures> All { get; } =
    [
        new("E1b", "Number of loans, and the oldest month",
        [
            Pos.Numeric("POS_LOANS", "Number of distinct SK_ID_PREV.", pos => pos.Loans.Count),
            Pos.Numeric("POS_MONTHS_MIN", "Least MONTHS_BALANCE.", pos => pos.Months.Min(month => month.Month)),
        ]),
        new("E2c", "Sum and spread of delays",
        [
            Pos.Numeric("POS_DPD_SUM", "Sum of SK_DPD.", pos => pos.Months.Sum(month => month.DaysLate)),
            Pos.Numeric("POS_DPD_STD", "Sample standard deviation of SK_DPD.",
                pos => pos.Months.StandardDeviation(month => month.DaysLate)),
            Pos.Numeric("POS_DPDDEF_SUM", "Sum of SK_DPD_DEF.", pos => pos.Months.Sum(month => month.DaysLateTolerant)),
        ]),
        new("E3b", "Share of months late by any amount",
        [
            Pos.Numeric("POS_LATE_MEAN", "Months with SK_DPD > 0 / months where it is known.",
                pos => pos.Months.Mean(month => month.IsLate)),
        ]),
        new("E4c", "Loans repaid early, and parts left to pay",
        [
            Pos.Numeric("POS_EARLYDONE_SHARE",
                "Loans with a month Completed and less CNT_INSTALMENT at the greatest MONTHS_BALANCE than at the least / loans.",
                pos => pos.Loans.Share(loan => loan.IsCompletedEarly)),
            Pos.Numeric("POS_REMAINRATIO_SUM", "Sum over loans of CNT_INSTALMENT_FUTURE / CNT_INSTALMENT at the greatest MONTHS_BALANCE.",
                pos => pos.Loans.Sum(loan => loan.RemainingRatio)),
        ]),
        new("E5b", "Least part of the instalments left to pay",
        [
            Pos.Numeric("POS_FUT_RATIO_MIN", "Least CNT_INSTALMENT_FUTURE / CNT_INSTALMENT.",
                pos => pos.Months.Min(month => month.RemainingRatio)),
        ]),
        new("E6", "Shares of the statuses of months",
        [
            Pos.Numeric("POS_ACTIVE_SHARE", "Months with status Active / all months, those Signed among them.",
                pos => pos.ShareOfStatus(PosStatus.Active)),
            Pos.Numeric("POS_SIGNED_SHARE", "Months with status Signed / all months.",
                pos => Divide(pos.MonthsSigned, pos.Months.Count + pos.MonthsSigned)),
            Pos.Numeric("POS_RETURNED_SHARE", "Months with status Returned to the store / all months, those Signed among them.",
                pos => pos.ShareOfStatus(PosStatus.Returned)),
        ]),
        new("E7b", "Delays and repayment in the last 6 and 12 months",
        [
            .. LongestDelays("POS6", 6, pos => pos.Last6Months),
            Pos.Numeric("POS6_FUTCHG_MIN",
                "Least change of CNT_INSTALMENT_FUTURE from a month of a loan to its next one / the former, MONTHS_BALANCE >= -6.",
                pos => pos.Last6Months.Steps().Where(step => step.Before.Loan == step.After.Loan)
                    .Min(step => Divide(step.Change(month => month.Remaining), step.Before.Remaining))),
            Pos.Numeric("POS12_LATE_MEAN", "Months with SK_DPD > 0 / months where it is known, MONTHS_BALANCE >= -12.",
                pos => pos.Last12Months.Mean(month => month.IsLate)),
            .. LongestDelays("POS12", 12, pos => pos.Last12Months),
        ]),
        new("E8", "Months late of the latest loans",
        [
            Pos.Numeric("POS_LATE_LAST3",
                "Mean over the 3 loans with the greatest MONTHS_BALANCE of their number of months with SK_DPD > 0.",
                pos => pos.Last3Loans.Mean(loan => loan.MonthsLate)),
        ]),
        new("E9", "Trend of delays over the last year",
        [
            Pos.Numeric("POS_TREND12_DPD", "Least-squares slope of SK_DPD against MONTHS_BALANCE, MONTHS_BALANCE >= -12.",
                pos => pos.Last12Months.Slope(month => month.DaysLate, month => month.Month)),
        ]),
    ];

    static Feature[] LongestDelays(string window, int months, Func<PosHistory, Selection<PosMonth>> recent) =>
    [
        Pos.Numeric($"{window}_DPD_MAX", $"Greatest SK_DPD, MONTHS_BALANCE >= -{months}.",
            pos => recent(pos).Max(month => month.DaysLate)),
        Pos.Numeric($"{window}_DPDDEF_MAX", $"Greatest SK_DPD_DEF, MONTHS_BALANCE >= -{months}.",
            pos => recent(pos).Max(month => month.DaysLateTolerant)),
    ];
}
