using static CreditScoring.Features.Actionability;
using static CreditScoring.Features.FeatureUnit;
using static CreditScoring.Features.Missing;
using static CreditScoring.Features.Risk;

namespace CreditScoring.Features;

/// <summary>Features of the client's loans with other lenders, as the credit bureau reports them.</summary>
static class BureauFeatures
{
    static readonly FeatureFamily<BureauHistory> Loans = Family("bureau", Concepts.OtherLoans);
    static readonly FeatureFamily<BureauHistory> Running = Family("bureau", Concepts.OtherRunningLoans);
    static readonly FeatureFamily<BureauHistory> Debt = Family("bureau", Concepts.OtherDebt);
    static readonly FeatureFamily<BureauHistory> Arrears = Family("bureau", Concepts.OtherArrears);
    static readonly FeatureFamily<BureauHistory> Months = Family("bureau + bureau_balance", Concepts.OtherArrears);

    public static IReadOnlyList<Feature> All { get; } =
    [
        Loans.Numeric("B_COUNT", Count, Unclear, "Number of bureau loans.", bureau => bureau.All.Count),
        Running.Numeric("B_ACTIVE_COUNT", Count, Rises, "Number of loans with CREDIT_ACTIVE = Active.", bureau => bureau.Active.Count),
        Running.Numeric("B_ACTIVE_SHARE", Share, Rises, "Active loans / all loans.",
            bureau => Divide(bureau.Active.Count, bureau.All.Count)),

        Loans.Numeric("B_DAYS_CREDIT_MAX", Days, Unclear, "Greatest DAYS_CREDIT: the latest loan.",
            bureau => bureau.All.Max(loan => loan.DaysCredit)),
        Loans.Numeric("B_DAYS_CREDIT_MIN", Days, Rises, "Least DAYS_CREDIT: the oldest loan.",
            bureau => bureau.All.Min(loan => loan.DaysCredit)),
        Loans.Numeric("B_DAYS_CREDIT_MEAN", Days, Rises, "Mean DAYS_CREDIT.", bureau => bureau.All.Mean(loan => loan.DaysCredit)),
        Loans.Numeric("B_SUM_MEAN", Money, Unclear, "Mean AMT_CREDIT_SUM.", bureau => bureau.All.Mean(loan => loan.Amount)),
        Loans.Numeric("B_SUM_MAX", Money, Unclear, "Greatest AMT_CREDIT_SUM.", bureau => bureau.All.Max(loan => loan.Amount)),
        Debt.Numeric("B_DEBT_SUM", Money, Rises, "Sum of AMT_CREDIT_SUM_DEBT.", bureau => bureau.All.Sum(loan => loan.Debt)),
        Debt.Numeric("B_DEBT_CREDIT", Ratio, Rises, "Sum of AMT_CREDIT_SUM_DEBT / sum of AMT_CREDIT_SUM.",
            bureau => Divide(bureau.All.Sum(loan => loan.Debt), bureau.All.Sum(loan => loan.Amount))),
        Debt.Numeric("B_UTIL_MEAN", Ratio, Rises, "Mean of AMT_CREDIT_SUM_DEBT / AMT_CREDIT_SUM, each kept within 0 and 5.",
            bureau => bureau.All.Mean(loan => loan.Utilisation)),
        Debt.Numeric("B_UTIL_MAX", Ratio, Rises, "Greatest AMT_CREDIT_SUM_DEBT / AMT_CREDIT_SUM, kept within 0 and 5.",
            bureau => bureau.All.Max(loan => loan.Utilisation)),
        Debt.Numeric("B_PAID_SUM", Money, Falls, "Sum of AMT_CREDIT_SUM - AMT_CREDIT_SUM_DEBT over the loans where both are known.",
            bureau => bureau.All.Sum(loan => loan.Paid)),

        Arrears.Numeric("B_MAXOVERDUE_MAX", Money, Rises, "Greatest AMT_CREDIT_MAX_OVERDUE.",
            bureau => bureau.All.Max(loan => loan.MaxOverdue)),
        Arrears.Numeric("B_MAXOVERDUE_MEAN", Money, Rises, "Mean AMT_CREDIT_MAX_OVERDUE.",
            bureau => bureau.All.Mean(loan => loan.MaxOverdue)),
        Arrears.Numeric("B_DAYOVERDUE_MAX", Duration, Rises, "Greatest CREDIT_DAY_OVERDUE.",
            bureau => bureau.All.Max(loan => loan.DaysOverdue)),
        Loans.Numeric("B_ENDDATE_MAX", Days, Unclear, "Greatest DAYS_CREDIT_ENDDATE.", bureau => bureau.All.Max(loan => loan.EndDate)),
        Loans.Numeric("B_ENDDATE_MEAN", Days, Unclear, "Mean DAYS_CREDIT_ENDDATE.", bureau => bureau.All.Mean(loan => loan.EndDate)),
        Loans.Numeric("B_ENDFACT_MAX", Days, Unclear, "Greatest DAYS_ENDDATE_FACT.", bureau => bureau.All.Max(loan => loan.EndFact)),

        Running.Numeric("BA_DAYS_CREDIT_MAX", Days, Rises, "Greatest DAYS_CREDIT of the active loans.",
            bureau => bureau.Active.Max(loan => loan.DaysCredit)),
        Running.Numeric("BA_DAYS_CREDIT_MEAN", Days, Rises, "Mean DAYS_CREDIT of the active loans.",
            bureau => bureau.Active.Mean(loan => loan.DaysCredit)),
        Running.Numeric("BA_SUM_SUM", Money, Unclear, "Sum of AMT_CREDIT_SUM of the active loans.",
            bureau => bureau.Active.Sum(loan => loan.Amount)),
        Debt.Numeric("BA_DEBT_SUM", Money, Rises, "Sum of AMT_CREDIT_SUM_DEBT of the active loans.",
            bureau => bureau.Active.Sum(loan => loan.Debt)),
        Debt.Numeric("BA_DEBT_CREDIT", Ratio, Rises, "Sum of AMT_CREDIT_SUM_DEBT / sum of AMT_CREDIT_SUM, active loans.",
            bureau => Divide(bureau.Active.Sum(loan => loan.Debt), bureau.Active.Sum(loan => loan.Amount))),
        Debt.Numeric("BA_UTIL_MAX", Ratio, Rises, "Greatest AMT_CREDIT_SUM_DEBT / AMT_CREDIT_SUM of an active loan, kept within 0 and 5.",
            bureau => bureau.Active.Max(loan => loan.Utilisation)),
        Debt.Numeric("BA_UTIL_MEAN", Ratio, Rises,
            "Mean AMT_CREDIT_SUM_DEBT / AMT_CREDIT_SUM of the active loans, each kept within 0 and 5.",
            bureau => bureau.Active.Mean(loan => loan.Utilisation)),
        Running.Numeric("BA_ENDDATE_MAX", Days, Unclear, "Greatest DAYS_CREDIT_ENDDATE of the active loans.",
            bureau => bureau.Active.Max(loan => loan.EndDate)),
        Running.Numeric("BA_UPDATE_MEAN", Days, Unclear, "Mean DAYS_CREDIT_UPDATE of the active loans.",
            bureau => bureau.Active.Mean(loan => loan.DaysUpdate)),

        Loans.Numeric("B_SHARE_CARD", Share, Unclear, "Loans with CREDIT_TYPE = Credit card / all loans.",
            bureau => bureau.All.Share(loan => loan.IsCard)),
        Loans.Numeric("B_SHARE_MORTGAGE", Share, Falls, "Loans with CREDIT_TYPE = Mortgage / all loans.",
            bureau => bureau.All.Share(loan => loan.IsMortgage)),
        Loans.Numeric("B_SHARE_MICRO", Share, Rises, "Loans with CREDIT_TYPE = Microloan / all loans.",
            bureau => bureau.All.Share(loan => loan.IsMicroloan)),

        Months.Numeric("BB_SHARE_0", Share, Unclear, "Mean over loans with months of (months with STATUS = 0 / months).",
            bureau => bureau.All.Mean(loan => loan.Months?.ShareOnTime ?? double.NaN)),
        Months.Numeric("BB_SHARE_BAD", Share, Rises, "Mean over loans with months of (months with STATUS 1 to 5 / months).",
            bureau => bureau.All.Mean(loan => loan.Months?.ShareLate ?? double.NaN)),
        Months.Numeric("BB_WORST_MAX", None, Rises, "Greatest STATUS, 0 to 5; C and X count 0.",
            bureau => bureau.All.Max(loan => loan.Months?.Worst ?? double.NaN)),
        Months.Numeric("BB_MSIZE_MEAN", FeatureUnit.Months, Unclear, "Mean over loans with months of their number of months.",
            bureau => bureau.All.Mean(loan => loan.Months?.Count ?? double.NaN)),
    ];

    static FeatureFamily<BureauHistory> Family(string source, Concept concept) => new(source, concept, BankHeld, client => client.Bureau);
}
