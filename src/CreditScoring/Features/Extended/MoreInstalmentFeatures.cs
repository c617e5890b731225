using static CreditScoring.Features.Actionability;
using static CreditScoring.Features.FeatureUnit;
using static CreditScoring.Features.Missing;
using static CreditScoring.Features.Risk;

namespace CreditScoring.Features.Extended;

/// <summary>Further features of the instalments of earlier loans; late = DAYS_ENTRY_PAYMENT - DAYS_INSTALMENT in the formulas.</summary>
static class MoreInstalmentFeatures
{
    static readonly FeatureFamily<InstalmentHistory> Late = Family(Concepts.LatePayments);
    static readonly FeatureFamily<InstalmentHistory> Repayment = Family(Concepts.Repayment);

    public static IReadOnlyList<Feature> All { get; } =
    [
        Late.Numeric("I_DPD_STD", Duration, Rises, "Sample standard deviation (n - 1) of max(late, 0).",
            history => history.All.StandardDeviation(instalment => instalment.DaysPastDue)),
        Repayment.Numeric("I_DBD_MAX", Duration, Unclear, "Greatest max(-late, 0).",
            history => history.All.Max(instalment => instalment.DaysBeforeDue)),
        Repayment.Numeric("I_RATIO_STD", Ratio, Unclear, "Sample standard deviation (n - 1) of AMT_PAYMENT / AMT_INSTALMENT.",
            history => history.All.StandardDeviation(instalment => instalment.PaidRatio)),
        Late.Numeric("I_SHORT_MEAN", Money, Rises, "Mean AMT_INSTALMENT - AMT_PAYMENT.",
            history => history.All.Mean(instalment => instalment.Shortfall)),

        Late.Numeric("I180_DPD_MEAN", Duration, Rises, "Mean max(late, 0), instalments with DAYS_INSTALMENT >= -180.",
            history => history.Last180Days.Mean(instalment => instalment.DaysPastDue)),
        Repayment.Numeric("I365_RATIO_MEAN", Ratio, Unclear, "Mean AMT_PAYMENT / AMT_INSTALMENT, DAYS_INSTALMENT >= -365.",
            history => history.Last365Days.Mean(instalment => instalment.PaidRatio)),
        Late.Numeric("I1000_DPD_MEAN", Duration, Rises, "Mean max(late, 0), instalments with DAYS_INSTALMENT >= -1000.",
            history => history.Last1000Days.Mean(instalment => instalment.DaysPastDue)),
        Late.Numeric("IL5_LATE_MEAN", Duration, Rises, "Mean late of the 5 instalments with the greatest DAYS_INSTALMENT.",
            history => history.Last5.Mean(instalment => instalment.Late)),
        Late.Numeric("IN1_LATE_MEAN", Duration, Rises, "Mean over loans of late, instalment with the least DAYS_INSTALMENT.",
            history => history.FirstOfLoans.Mean(instalment => instalment.Late)),
        Late.Numeric("ITR12_LATE", Duration, Rises,
            "Least-squares slope of late over the 12 instalments with the greatest DAYS_INSTALMENT, in days per instalment.",
            history => history.Last12.Slope(instalment => instalment.Late)),
        Late.Numeric("IFRAC_LATE_60_365", Ratio, Rises,
            "Share of instalments paid late with DAYS_INSTALMENT >= -60 / share with DAYS_INSTALMENT >= -365.",
            history => Divide(
                history.Last60Days.Mean(instalment => instalment.IsLaterThan(0)),
                history.Last365Days.Mean(instalment => instalment.IsLaterThan(0)))),
    ];

    static FeatureFamily<InstalmentHistory> Family(Concept concept) =>
        new("installments_payments", concept, Slow, client => client.Instalments);
}
