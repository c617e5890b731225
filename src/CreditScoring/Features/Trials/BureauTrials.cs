namespace CreditScoring.Features.Trials;

/// <summary>Ideas on the client's loans with other lenders.</summary>
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
    ];
}
