using CreditScoring.HomeCredit;

namespace CreditScoring.Features.Trials;

/// <summary>Ideas on the loans with other lenders taken lately, and on the latest and the oldest of all.</summary>
static class BureauRecentTrials
{
    static readonly Trial<BureauHistory> Loans = new("bureau", client => client.Bureau);

    public static IReadOnlyList<TriedFeatures> All { get; } =
    [
        new("C20b", "Loans of the last 6, 12 and 24 months",
        [
            .. CountAndDebt("B6", 180, bureau => bureau.Last180Days),
            .. AmountAndArrears("B6", 180, bureau => bureau.Last180Days),
            .. AmountAndArrears("B12", 365, bureau => bureau.Last365Days), // the catalog has the others of this window
            .. CountAndDebt("B24", 730, bureau => bureau.Last730Days),
            .. AmountAndArrears("B24", 730, bureau => bureau.Last730Days),
        ]),
        new("C21b", "The latest loan, and the amount of the oldest",
        [
            Loans.Category("BLAST_TYPE", Levels.Of(BureauSchema.Table, "CREDIT_TYPE"),
                "CREDIT_TYPE of the loan with the greatest DAYS_CREDIT.", bureau => bureau.All.OfLast(loan => loan.Type)),
            Loans.Numeric("BLAST_SUM", "AMT_CREDIT_SUM of the loan with the greatest DAYS_CREDIT.",
                bureau => bureau.All.OfLast(loan => loan.Amount)),
            Loans.Numeric("BLAST_MAXOVERDUE", "AMT_CREDIT_MAX_OVERDUE of the loan with the greatest DAYS_CREDIT.",
                bureau => bureau.All.OfLast(loan => loan.MaxOverdue)),
            Loans.Numeric("BFIRST_SUM", "AMT_CREDIT_SUM of the loan with the least DAYS_CREDIT.",
                bureau => bureau.Dated.OfFirst(loan => loan.Amount)),
        ]),
    ];

    static Feature[] CountAndDebt(string window, int days, Func<BureauHistory, Selection<BureauLoan>> recent) =>
    [
        Loans.Numeric($"{window}_COUNT", $"Number of loans with DAYS_CREDIT >= -{days}.", bureau => recent(bureau).Count),
        Loans.Numeric($"{window}_DEBT_SUM", $"Sum of AMT_CREDIT_SUM_DEBT, loans with DAYS_CREDIT >= -{days}.",
            bureau => recent(bureau).Sum(loan => loan.Debt)),
        Loans.Numeric($"{window}_UTIL_MEAN",
            $"Mean AMT_CREDIT_SUM_DEBT / AMT_CREDIT_SUM, each kept within 0 and 5, loans with DAYS_CREDIT >= -{days}.",
            bureau => recent(bureau).Mean(loan => loan.Utilisation)),
    ];

    static Feature[] AmountAndArrears(string window, int days, Func<BureauHistory, Selection<BureauLoan>> recent) =>
    [
        Loans.Numeric($"{window}_SUM_SUM", $"Sum of AMT_CREDIT_SUM, loans with DAYS_CREDIT >= -{days}.",
            bureau => recent(bureau).Sum(loan => loan.Amount)),
        Loans.Numeric($"{window}_MAXOVERDUE_MAX", $"Greatest AMT_CREDIT_MAX_OVERDUE, loans with DAYS_CREDIT >= -{days}.",
            bureau => recent(bureau).Max(loan => loan.MaxOverdue)),
    ];
}
