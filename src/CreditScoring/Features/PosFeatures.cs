using static CreditScoring.Features.Actionability;
using static CreditScoring.Features.FeatureUnit;
using static CreditScoring.Features.Risk;

namespace CreditScoring.Features;

/// <summary>Features of the months of earlier point-of-sale and cash loans; months with status Signed are left out of all.</summary>
static class PosFeatures
{
    static readonly FeatureFamily<PosHistory> Repayment = Family(Concepts.Repayment);
    static readonly FeatureFamily<PosHistory> Late = Family(Concepts.LatePayments);
    static readonly FeatureFamily<PosHistory> Running = Family(Concepts.RunningLoans);

    public static IReadOnlyList<Feature> All { get; } =
    [
        Repayment.Numeric("POS_ROWS", Count, Falls, "Number of months of all loans.", pos => pos.Months.Count),
        Repayment.Numeric("POS_MONTHS_MAX", Months, Unclear, "Greatest MONTHS_BALANCE.", pos => pos.Months.Max(month => month.Month)),
        Late.Numeric("POS_DPD_MEAN", Duration, Rises, "Mean SK_DPD.", pos => pos.Months.Mean(month => month.DaysLate)),
        Late.Numeric("POS_DPDDEF_MAX", Duration, Rises, "Greatest SK_DPD_DEF.", pos => pos.Months.Max(month => month.DaysLateTolerant)),
        Late.Numeric("POS_DPDDEF_MEAN", Duration, Rises, "Mean SK_DPD_DEF.", pos => pos.Months.Mean(month => month.DaysLateTolerant)),
        Late.Numeric("POS_LATEDEF_MEAN", Share, Rises, "Months with SK_DPD_DEF > 0 / months where it is known.",
            pos => pos.Months.Mean(month => month.IsLateTolerant)),
        Repayment.Numeric("POS_DONE_SHARE", Share, Falls, "Loans with a month with status Completed / loans.",
            pos => pos.Loans.Share(loan => loan.IsCompleted)),
        Running.Numeric("POS_REMAIN_SUM", Count, Rises, "Sum over loans of CNT_INSTALMENT_FUTURE at the greatest MONTHS_BALANCE.",
            pos => pos.Loans.Sum(loan => loan.Remaining)),
        Running.Numeric("POS_FUT_RATIO_MEAN", Ratio, Rises, "Mean over months of CNT_INSTALMENT_FUTURE / CNT_INSTALMENT.",
            pos => pos.Months.Mean(month => month.RemainingRatio)),
    ];

    static FeatureFamily<PosHistory> Family(Concept concept) => new("POS_CASH_balance", concept, Slow, client => client.Pos);
}
