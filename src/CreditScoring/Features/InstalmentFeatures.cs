using static CreditScoring.Features.Actionability;
using static CreditScoring.Features.FeatureUnit;
using static CreditScoring.Features.Risk;

namespace CreditScoring.Features;

/// <summary>Features of the instalments of earlier loans.</summary>
/// <remarks>
/// Payments with the same SK_ID_PREV, NUM_INSTALMENT_VERSION, NUM_INSTALMENT_NUMBER and DAYS_INSTALMENT are one instalment: AMT_PAYMENT is
/// their sum, DAYS_ENTRY_PAYMENT the greatest. In the formulas: late = DAYS_ENTRY_PAYMENT - DAYS_INSTALMENT.
/// </remarks>
static class InstalmentFeatures
{
    static readonly FeatureFamily<InstalmentHistory> Late = Family(Concepts.LatePayments);
    static readonly FeatureFamily<InstalmentHistory> Repayment = Family(Concepts.Repayment);

    public static IReadOnlyList<Feature> All { get; } =
    [
        Repayment.Numeric("I_COUNT", Count, Falls, "Number of instalments, the payments of one instalment put together.",
            history => history.All.Count),
        Late.Numeric("I_DPD_MAX", Duration, Rises, "Greatest max(late, 0), late = DAYS_ENTRY_PAYMENT - DAYS_INSTALMENT.",
            history => history.All.Max(instalment => instalment.DaysPastDue)),
        Late.Numeric("I_DPD_MEAN", Duration, Rises, "Mean max(late, 0), late = DAYS_ENTRY_PAYMENT - DAYS_INSTALMENT.",
            history => history.All.Mean(instalment => instalment.DaysPastDue)),
        Repayment.Numeric("I_DBD_MEAN", Duration, Falls, "Mean max(-late, 0), late = DAYS_ENTRY_PAYMENT - DAYS_INSTALMENT.",
            history => history.All.Mean(instalment => instalment.DaysBeforeDue)),
        Repayment.Numeric("I_DBD_SUM", Duration, Falls, "Sum of max(-late, 0), late = DAYS_ENTRY_PAYMENT - DAYS_INSTALMENT.",
            history => history.All.Sum(instalment => instalment.DaysBeforeDue)),
        Late.Numeric("I_LATE_SHARE", Share, Rises, "Instalments paid after DAYS_INSTALMENT / instalments with a known payment day.",
            history => history.All.Mean(instalment => instalment.IsLaterThan(0))),
        Late.Numeric("I_LATE7_SHARE", Share, Rises, "Instalments paid more than 7 days late / instalments with a known payment day.",
            history => history.All.Mean(instalment => instalment.IsLaterThan(7))),
        Repayment.Numeric("I_RATIO_MEAN", Ratio, Unclear, "Mean AMT_PAYMENT / AMT_INSTALMENT.",
            history => history.All.Mean(instalment => instalment.PaidRatio)),
        Late.Numeric("I_SHORT_SHARE", Share, Rises,
            "Instalments with AMT_PAYMENT below AMT_INSTALMENT by more than a millionth of it / instalments with both known.",
            history => history.All.Mean(instalment => instalment.IsShort)),
        Repayment.Numeric("I_PAY_MIN", Money, Unclear, "Least AMT_PAYMENT.", history => history.All.Min(instalment => instalment.Paid)),
        Repayment.Numeric("I_PAY_SUM", Money, Falls, "Sum of AMT_PAYMENT.", history => history.All.Sum(instalment => instalment.Paid)),
        Repayment.Numeric("I_INST_MAX", Money, Unclear, "Greatest AMT_INSTALMENT.",
            history => history.All.Max(instalment => instalment.Due)),
        Repayment.Numeric("I_ENTRY_MAX", Days, Unclear, "Greatest DAYS_ENTRY_PAYMENT.",
            history => history.All.Max(instalment => instalment.DaysPaid)),
        Late.Numeric("I_WLATE_MEAN", Duration, Rises, "Mean of late x AMT_PAYMENT / AMT_INSTALMENT.",
            history => history.All.Mean(instalment => instalment.WeightedLate)),
        Late.Numeric("I_WLATET_MEAN", Duration, Rises, "Mean of late x AMT_PAYMENT / AMT_INSTALMENT x (1 + 0.0003 x DAYS_ENTRY_PAYMENT).",
            history => history.All.Mean(instalment => instalment.FadedLate)),

        Late.Numeric("I60_LATE_SHARE", Share, Rises, "Paid late / known, instalments with DAYS_INSTALMENT >= -60.",
            history => history.Last60Days.Mean(instalment => instalment.IsLaterThan(0))),
        Late.Numeric("I60_DPD_MEAN", Duration, Rises, "Mean max(late, 0), instalments with DAYS_INSTALMENT >= -60.",
            history => history.Last60Days.Mean(instalment => instalment.DaysPastDue)),
        Late.Numeric("I365_LATE_SHARE", Share, Rises, "Paid late / known, instalments with DAYS_INSTALMENT >= -365.",
            history => history.Last365Days.Mean(instalment => instalment.IsLaterThan(0))),
        Late.Numeric("I365_DPD_MEAN", Duration, Rises, "Mean max(late, 0), instalments with DAYS_INSTALMENT >= -365.",
            history => history.Last365Days.Mean(instalment => instalment.DaysPastDue)),
        Late.Numeric("ILAST_DPD_MEAN", Duration, Rises, "Mean max(late, 0) of the loan with the greatest DAYS_INSTALMENT.",
            history => history.LastLoan.Mean(instalment => instalment.DaysPastDue)),
        Late.Numeric("ILAST_LATE_SHARE", Share, Rises, "Paid late / known, loan with the greatest DAYS_INSTALMENT.",
            history => history.LastLoan.Mean(instalment => instalment.IsLaterThan(0))),
        Late.Numeric("I_UNPAID_COUNT", Count, Rises,
            "Instalments with DAYS_INSTALMENT < 0, no DAYS_ENTRY_PAYMENT and no AMT_PAYMENT above 0.",
            history => history.All.CountOf(instalment => instalment.IsUnpaid)),
    ];

    static FeatureFamily<InstalmentHistory> Family(Concept concept) =>
        new("installments_payments", concept, Slow, client => client.Instalments);
}
