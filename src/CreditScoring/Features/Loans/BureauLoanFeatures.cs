using CreditScoring.HomeCredit;
using static CreditScoring.Features.Loans.LoanFeature<CreditScoring.Features.BureauLoan>;

namespace CreditScoring.Features.Loans;

/// <summary>Features of one loan with another lender.</summary>
static class BureauLoanFeatures
{
    public static IReadOnlyList<LoanFeature<BureauLoan>> All { get; } =
    [
        Word("CREDIT_TYPE", Levels.Of(BureauSchema.Table, "CREDIT_TYPE"), loan => loan.Type),
        Number("IS_ACTIVE", loan => loan.IsActive ? 1 : 0),
        Number("IS_CLOSED", loan => loan.IsClosed ? 1 : 0),
        Number("DAYS_CREDIT", loan => loan.DaysCredit),
        Number("CREDIT_DAY_OVERDUE", loan => loan.DaysOverdue),
        Number("DAYS_CREDIT_ENDDATE", loan => loan.EndDate),
        Number("DAYS_ENDDATE_FACT", loan => loan.EndFact),
        Number("DAYS_CREDIT_UPDATE", loan => loan.DaysUpdate),
        Number("AMT_CREDIT_SUM", loan => loan.Amount),
        Number("AMT_CREDIT_SUM_DEBT", loan => loan.Debt),
        Number("AMT_CREDIT_SUM_LIMIT", loan => loan.Limit),
        Number("AMT_ANNUITY", loan => loan.Annuity),
        Number("AMT_CREDIT_SUM_OVERDUE", loan => loan.Overdue),
        Number("AMT_CREDIT_MAX_OVERDUE", loan => loan.MaxOverdue),
        Number("UTIL", loan => loan.Utilisation),
        Number("PAID", loan => loan.Paid),
        Number("DUR", loan => loan.Duration),
        Number("END_SLIP", loan => loan.DaysEarly),
        Number("M_SIZE", loan => loan.Months?.Count ?? double.NaN),
        Number("SHARE_0", loan => loan.Months?.ShareOnTime ?? double.NaN),
        Number("SHARE_BAD", loan => loan.Months?.ShareLate ?? double.NaN),
        Number("WORST", loan => loan.Months?.Worst ?? double.NaN),
        Number("WORST12", loan => loan.Months?.WorstLast12 ?? double.NaN),
        Number("LAST_BAD", loan => loan.Months?.SinceLate ?? double.NaN),
    ];
}
