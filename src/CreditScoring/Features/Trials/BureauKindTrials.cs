namespace CreditScoring.Features.Trials;

/// <summary>Ideas on loans with other lenders by their kind: cards, consumer credit, microloans, mortgages and car loans.</summary>
static class BureauKindTrials
{
    static readonly Trial<BureauHistory> Loans = new("bureau", client => client.Bureau);

    public static IReadOnlyList<TriedFeatures> All { get; } =
    [
        new("C17b", "Shares of consumer credit and car loans",
        [
            Loans.Numeric("B_SHARE_CONSUMER", "Loans with CREDIT_TYPE = Consumer credit / all loans.",
                bureau => bureau.All.Share(loan => loan.IsConsumer)),
            Loans.Numeric("B_SHARE_CAR", "Loans with CREDIT_TYPE = Car loan / all loans.",
                bureau => bureau.All.Share(loan => loan.IsCar)),
        ]),
        new("C18b", "Cards that run, and debt on cards",
        [
            Loans.Numeric("BCARD_COUNT_ACTIVE", "Number of loans with CREDIT_TYPE = Credit card and CREDIT_ACTIVE = Active.",
                bureau => bureau.Cards.CountOf(loan => loan.IsActive)),
            Loans.Numeric("BCARD_DEBT_SUM", "Sum of AMT_CREDIT_SUM_DEBT, CREDIT_TYPE = Credit card.",
                bureau => bureau.Cards.Sum(loan => loan.Debt)),
        ]),
        new("C19b", "Consumer credit, microloans and mortgages",
        [
            Loans.Numeric("BCONS_DEBT_SUM", "Sum of AMT_CREDIT_SUM_DEBT, CREDIT_TYPE = Consumer credit.",
                bureau => bureau.Consumer.Sum(loan => loan.Debt)),
            Loans.Numeric("BCONS_UTIL_MEAN",
                "Mean AMT_CREDIT_SUM_DEBT / AMT_CREDIT_SUM, each kept within 0 and 5, CREDIT_TYPE = Consumer credit.",
                bureau => bureau.Consumer.Mean(loan => loan.Utilisation)),
            Loans.Numeric("BMICRO_COUNT", "Number of loans with CREDIT_TYPE = Microloan.", bureau => bureau.Microloans.Count),
            Loans.Numeric("BMICRO_DAYS_CREDIT_MAX", "Greatest DAYS_CREDIT, CREDIT_TYPE = Microloan.",
                bureau => bureau.Microloans.Max(loan => loan.DaysCredit)),
            Loans.Numeric("BMORT_DEBT_SUM", "Sum of AMT_CREDIT_SUM_DEBT, CREDIT_TYPE = Mortgage.",
                bureau => bureau.Mortgages.Sum(loan => loan.Debt)),
        ]),
    ];
}
