using static CreditScoring.Features.Actionability;
using static CreditScoring.Features.FeatureUnit;
using static CreditScoring.Features.Missing;
using static CreditScoring.Features.Risk;

namespace CreditScoring.Features.Extended;

/// <summary>Further features of the client's loans with other lenders, as the credit bureau reports them.</summary>
static class MoreBureauFeatures
{
    static readonly FeatureFamily<BureauHistory> Loans = Family("bureau", Concepts.OtherLoans);
    static readonly FeatureFamily<BureauHistory> Running = Family("bureau", Concepts.OtherRunningLoans);
    static readonly FeatureFamily<BureauHistory> Debt = Family("bureau", Concepts.OtherDebt);
    static readonly FeatureFamily<BureauHistory> Arrears = Family("bureau", Concepts.OtherArrears);
    static readonly FeatureFamily<BureauHistory> Months = Family("bureau + bureau_balance", Concepts.OtherArrears);

    public static IReadOnlyList<Feature> All { get; } =
    [
        Loans.Numeric("B_TYPES", Count, Unclear, "Number of distinct CREDIT_TYPE.", bureau => bureau.TypeCount),
        Debt.Numeric("B_DEBT_MAX", Money, Rises, "Greatest AMT_CREDIT_SUM_DEBT.", bureau => bureau.All.Max(loan => loan.Debt)),
        Debt.Numeric("B_PAID_MEAN", Money, Falls, "Mean AMT_CREDIT_SUM - AMT_CREDIT_SUM_DEBT.",
            bureau => bureau.All.Mean(loan => loan.Paid)),
        Debt.Numeric("B_PAID_MIN", Money, Unclear, "Least AMT_CREDIT_SUM - AMT_CREDIT_SUM_DEBT.",
            bureau => bureau.All.Min(loan => loan.Paid)),
        Arrears.Numeric("B_OVERDUE_SUM", Money, Rises, "Sum of AMT_CREDIT_SUM_OVERDUE.", bureau => bureau.All.Sum(loan => loan.Overdue)),
        Loans.Numeric("B_ENDDATE_MIN", Days, Unclear, "Least DAYS_CREDIT_ENDDATE.", bureau => bureau.All.Min(loan => loan.EndDate)),
        Loans.Numeric("B_UPDATE_MEAN", Days, Unclear, "Mean DAYS_CREDIT_UPDATE.", bureau => bureau.All.Mean(loan => loan.DaysUpdate)),
        Debt.Numeric("B_ANNUITY_SUM", Money, Rises, "Sum of AMT_ANNUITY.", bureau => bureau.All.Sum(loan => loan.Annuity)),
        Loans.Numeric("B_DUR_MEAN", Duration, Unclear, "Mean DAYS_CREDIT_ENDDATE - DAYS_CREDIT.",
            bureau => bureau.All.Mean(loan => loan.Duration)),
        Loans.Numeric("B_ENDSLIP_MEAN", Duration, Unclear, "Mean DAYS_CREDIT_ENDDATE - DAYS_ENDDATE_FACT.",
            bureau => bureau.All.Mean(loan => loan.DaysEarly)),
        Loans.Numeric("B_GAP_MEAN", Duration, Unclear, "Mean difference of DAYS_CREDIT from a loan to the next; two or more.",
            bureau => bureau.MeanGap),

        Debt.Numeric("BA_DEBT_MAX", Money, Rises, "Greatest AMT_CREDIT_SUM_DEBT of the active loans.",
            bureau => bureau.Active.Max(loan => loan.Debt)),
        Debt.Numeric("BA_PAID_MIN", Money, Unclear, "Least AMT_CREDIT_SUM - AMT_CREDIT_SUM_DEBT of the active loans.",
            bureau => bureau.Active.Min(loan => loan.Paid)),
        Debt.Numeric("BA_PAID_MEAN", Money, Falls, "Mean AMT_CREDIT_SUM - AMT_CREDIT_SUM_DEBT of the active loans.",
            bureau => bureau.Active.Mean(loan => loan.Paid)),
        Arrears.Numeric("BA_MAXOVERDUE_MEAN", Money, Rises, "Mean AMT_CREDIT_MAX_OVERDUE of the active loans.",
            bureau => bureau.Active.Mean(loan => loan.MaxOverdue)),
        Running.Numeric("BA_ANNUITY_SUM", Money, Rises, "Sum of AMT_ANNUITY of the active loans.",
            bureau => bureau.Active.Sum(loan => loan.Annuity)),

        Loans.Numeric("BC_DAYS_CREDIT_MAX", Days, Unclear, "Greatest DAYS_CREDIT of the loans with CREDIT_ACTIVE = Closed.",
            bureau => bureau.Closed.Max(loan => loan.DaysCredit)),
        Loans.Numeric("BC_ENDFACT_MAX", Days, Unclear, "Greatest DAYS_ENDDATE_FACT of the closed loans.",
            bureau => bureau.Closed.Max(loan => loan.EndFact)),
        Arrears.Numeric("BC_MAXOVERDUE_MEAN", Money, Rises, "Mean AMT_CREDIT_MAX_OVERDUE of the closed loans.",
            bureau => bureau.Closed.Mean(loan => loan.MaxOverdue)),
        Running.Numeric("BCARD_LIMIT_SUM", Money, Unclear, "Sum of AMT_CREDIT_SUM_LIMIT, CREDIT_TYPE = Credit card.",
            bureau => bureau.Cards.Sum(loan => loan.Limit)),
        Debt.Numeric("BCARD_UTIL", Ratio, Rises,
            "Sum of AMT_CREDIT_SUM_DEBT / sum of (AMT_CREDIT_SUM_DEBT + AMT_CREDIT_SUM_LIMIT), credit cards where both are known.",
            bureau => Divide(
                bureau.Cards.Sum(loan => double.IsNaN(loan.Limit) ? double.NaN : loan.Debt),
                bureau.Cards.Sum(loan => loan.Debt + loan.Limit))),
        Loans.Numeric("BCONS_DAYS_CREDIT_MAX", Days, Unclear, "Greatest DAYS_CREDIT, CREDIT_TYPE = Consumer credit.",
            bureau => bureau.Consumer.Max(loan => loan.DaysCredit)),

        Loans.Numeric("B12_COUNT", Count, Rises, "Number of loans with DAYS_CREDIT >= -365.", bureau => bureau.Last365Days.Count),
        Debt.Numeric("B12_DEBT_SUM", Money, Rises, "Sum of AMT_CREDIT_SUM_DEBT, loans with DAYS_CREDIT >= -365.",
            bureau => bureau.Last365Days.Sum(loan => loan.Debt)),
        Debt.Numeric("B12_UTIL_MEAN", Ratio, Rises,
            "Mean AMT_CREDIT_SUM_DEBT / AMT_CREDIT_SUM, each kept within 0 and 5, loans with DAYS_CREDIT >= -365.",
            bureau => bureau.Last365Days.Mean(loan => loan.Utilisation)),
        Debt.Numeric("BLAST_UTIL", Ratio, Rises,
            "AMT_CREDIT_SUM_DEBT / AMT_CREDIT_SUM, kept within 0 and 5, of the loan with the greatest DAYS_CREDIT.",
            bureau => bureau.All.OfLast(loan => loan.Utilisation)),

        Months.Numeric("BB_SHARE_C", Share, Unclear, "Mean over loans with months of (months with STATUS = C / months).",
            bureau => bureau.All.Mean(loan => loan.Months?.ShareClosed ?? double.NaN)),
        Months.Numeric("BB_WORST12_MAX", None, Rises, "Greatest STATUS, 0 to 5, with MONTHS_BALANCE > -12; C and X count 0.",
            bureau => bureau.All.Max(loan => loan.Months?.WorstLast12 ?? double.NaN)),
        Months.Numeric("BB_LASTBAD_MIN", FeatureUnit.Months, Falls, "Least -MONTHS_BALANCE with STATUS 1 to 5; missing when there is none.",
            bureau => bureau.All.Min(loan => loan.Months?.SinceLate ?? double.NaN)),
    ];

    static FeatureFamily<BureauHistory> Family(string source, Concept concept) => new(source, concept, BankHeld, client => client.Bureau);
}
