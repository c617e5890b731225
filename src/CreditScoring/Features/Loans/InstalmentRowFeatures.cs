using static CreditScoring.Features.Loans.LoanFeature<CreditScoring.Features.Instalment>;

namespace CreditScoring.Features.Loans;

/// <summary>Features of one instalment of an earlier loan.</summary>
static class InstalmentRowFeatures
{
    public static IReadOnlyList<LoanFeature<Instalment>> All { get; } =
    [
        Number("DAYS_INSTALMENT", instalment => instalment.DaysDue),
        Number("DAYS_ENTRY_PAYMENT", instalment => instalment.DaysPaid),
        Number("AMT_INSTALMENT", instalment => instalment.Due),
        Number("AMT_PAYMENT", instalment => instalment.Paid),
        Number("LATE", instalment => instalment.Late),
        Number("RATIO", instalment => instalment.PaidRatio),
        Number("SHORT", instalment => instalment.Shortfall),
        Number("WLATE", instalment => instalment.WeightedLate),
        Number("WLATE_T", instalment => instalment.FadedLate),
    ];
}
