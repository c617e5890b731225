namespace CreditScoring.Features.Trials;

/// <summary>Ideas on all of the client's loans with other lenders together.</summary>
static class BureauTrials
{
    static readonly Trial<BureauHistory> Loans = new("bureau", client => client.Bureau);

    public static IReadOnlyList<TriedFeatures> All { get; } =
    [
        new("C2b", "Spread of the loans in time",
        [
            Loans.Numeric("B_DAYS_CREDIT_STD", "Sample standard deviation of DAYS_CREDIT.",
                bureau => bureau.All.StandardDeviation(loan => loan.DaysCredit)),
        ]),
        new("C3c", "Amount borrowed in all, and mean debt",
        [
            Loans.Numeric("B_SUM_SUM", "Sum of AMT_CREDIT_SUM.", bureau => bureau.All.Sum(loan => loan.Amount)),
            Loans.Numeric("B_DEBT_MEAN", "Mean AMT_CREDIT_SUM_DEBT.", bureau => bureau.All.Mean(loan => loan.Debt)),
        ]),
        new("C5b", "Spread of the part still owed",
        [
            Loans.Numeric("B_UTIL_STD", "Sample standard deviation of AMT_CREDIT_SUM_DEBT / AMT_CREDIT_SUM, each kept within 0 and 5.",
                bureau => bureau.All.StandardDeviation(loan => loan.Utilisation)),
        ]),
        new("C6c", "Largest amount repaid on one loan",
        [
            Loans.Numeric("B_PAID_MAX", "Greatest AMT_CREDIT_SUM - AMT_CREDIT_SUM_DEBT.", bureau => bureau.All.Max(loan => loan.Paid)),
        ]),
        new("C7c", "Largest amount now overdue",
        [
            Loans.Numeric("B_OVERDUE_MAX", "Greatest AMT_CREDIT_SUM_OVERDUE.", bureau => bureau.All.Max(loan => loan.Overdue)),
        ]),
        new("C8c", "When loans ended, and the latest news of one",
        [
            Loans.Numeric("B_ENDFACT_MEAN", "Mean DAYS_ENDDATE_FACT.", bureau => bureau.All.Mean(loan => loan.EndFact)),
            Loans.Numeric("B_UPDATE_MAX", "Greatest DAYS_CREDIT_UPDATE.", bureau => bureau.All.Max(loan => loan.DaysUpdate)),
        ]),
        new("C9b", "Limits, prolongations and mean instalment",
        [
            Loans.Numeric("B_LIMIT_SUM", "Sum of AMT_CREDIT_SUM_LIMIT.", bureau => bureau.All.Sum(loan => loan.Limit)),
            Loans.Numeric("B_PROLONG_SUM", "Sum of CNT_CREDIT_PROLONG.", bureau => bureau.All.Sum(loan => loan.Prolonged)),
            Loans.Numeric("B_ANNUITY_MEAN", "Mean AMT_ANNUITY.", bureau => bureau.All.Mean(loan => loan.Annuity)),
        ]),
        new("C10b", "Longest loan, and the one that ended latest after its plan",
        [
            Loans.Numeric("B_DUR_MAX", "Greatest DAYS_CREDIT_ENDDATE - DAYS_CREDIT.", bureau => bureau.All.Max(loan => loan.Duration)),
            Loans.Numeric("B_ENDSLIP_MIN", "Least DAYS_CREDIT_ENDDATE - DAYS_ENDDATE_FACT.",
                bureau => bureau.All.Min(loan => loan.DaysEarly)),
        ]),
        new("C11b", "Shortest time between two loans",
        [
            Loans.Numeric("B_GAP_MIN", "Least difference of DAYS_CREDIT from a loan to the next; two or more.",
                bureau => bureau.All.Steps().Min(step => step.Change(loan => loan.DaysCredit))),
        ]),
    ];
}
