namespace CreditScoring.Features.Trials;

/// <summary>Ideas on the loans with other lenders that still run, and on those that are closed.</summary>
static class BureauStatusTrials
{
    static readonly Trial<BureauHistory> Loans = new("bureau", client => client.Bureau);

    public static IReadOnlyList<TriedFeatures> All { get; } =
    [
        new("C12b", "Oldest loan that still runs",
        [
            Loans.Numeric("BA_DAYS_CREDIT_MIN", "Least DAYS_CREDIT of the active loans.",
                bureau => bureau.Active.Min(loan => loan.DaysCredit)),
        ]),
        new("C13c", "Largest running loan, and mean debt of those that run",
        [
            Loans.Numeric("BA_SUM_MAX", "Greatest AMT_CREDIT_SUM of the active loans.", bureau => bureau.Active.Max(loan => loan.Amount)),
            Loans.Numeric("BA_DEBT_MEAN", "Mean AMT_CREDIT_SUM_DEBT of the active loans.",
                bureau => bureau.Active.Mean(loan => loan.Debt)),
        ]),
        new("C15c", "Arrears and planned ends of the running loans",
        [
            Loans.Numeric("BA_MAXOVERDUE_MAX", "Greatest AMT_CREDIT_MAX_OVERDUE of the active loans.",
                bureau => bureau.Active.Max(loan => loan.MaxOverdue)),
            Loans.Numeric("BA_OVERDUE_MAX", "Greatest AMT_CREDIT_SUM_OVERDUE of the active loans.",
                bureau => bureau.Active.Max(loan => loan.Overdue)),
            Loans.Numeric("BA_ENDDATE_MEAN", "Mean DAYS_CREDIT_ENDDATE of the active loans.",
                bureau => bureau.Active.Mean(loan => loan.EndDate)),
            Loans.Numeric("BA_ENDDATE_MIN", "Least DAYS_CREDIT_ENDDATE of the active loans.",
                bureau => bureau.Active.Min(loan => loan.EndDate)),
        ]),
        new("C16b", "Dates, amounts and arrears of the closed loans",
        [
            Loans.Numeric("BC_DAYS_CREDIT_STD", "Sample standard deviation of DAYS_CREDIT of the closed loans.",
                bureau => bureau.Closed.StandardDeviation(loan => loan.DaysCredit)),
            Loans.Numeric("BC_UPDATE_MAX", "Greatest DAYS_CREDIT_UPDATE of the closed loans.",
                bureau => bureau.Closed.Max(loan => loan.DaysUpdate)),
            Loans.Numeric("BC_SUM_SUM", "Sum of AMT_CREDIT_SUM of the closed loans.", bureau => bureau.Closed.Sum(loan => loan.Amount)),
            Loans.Numeric("BC_SUM_MEAN", "Mean AMT_CREDIT_SUM of the closed loans.", bureau => bureau.Closed.Mean(loan => loan.Amount)),
            Loans.Numeric("BC_SUM_MAX", "Greatest AMT_CREDIT_SUM of the closed loans.", bureau => bureau.Closed.Max(loan => loan.Amount)),
            Loans.Numeric("BC_MAXOVERDUE_MAX", "Greatest AMT_CREDIT_MAX_OVERDUE of the closed loans.",
                bureau => bureau.Closed.Max(loan => loan.MaxOverdue)),
            Loans.Numeric("BC_ENDSLIP_MEAN", "Mean DAYS_CREDIT_ENDDATE - DAYS_ENDDATE_FACT of the closed loans.",
                bureau => bureau.Closed.Mean(loan => loan.DaysEarly)),
        ]),
    ];
}
