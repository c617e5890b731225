namespace CreditScoring.Features.Trials;

/// <summary>Ideas on the monthly statuses of the loans with other lenders.</summary>
static class BureauMonthTrials
{
    static readonly Trial<BureauHistory> Months = new("bureau + bureau_balance", client => client.Bureau);

    public static IReadOnlyList<TriedFeatures> All { get; } =
    [
        new("C22c", "Months a little late, and months of which nothing is known",
        [
            Months.Numeric("BB_SHARE_1", "Mean over loans with months of (months with STATUS = 1 / months).",
                bureau => MeanShare(bureau.All, months => months.ShareLateByOne)),
            Months.Numeric("BB_SHARE_X", "Mean over loans with months of (months with STATUS = X / months).",
                bureau => MeanShare(bureau.All, months => months.ShareUnknown)),
        ]),
        new("C23c", "Months on record in all",
        [
            Months.Numeric("BB_MSIZE_SUM", "Sum over loans of their number of months.",
                bureau => bureau.All.Sum(loan => loan.Months?.Count ?? double.NaN)),
        ]),
        new("C24", "Months late of the loans that run and of those closed",
        [
            Months.Numeric("BB_BAD_A", "Mean over active loans with months of (months with STATUS 1 to 5 / months).",
                bureau => MeanShare(bureau.Active, months => months.ShareLate)),
            Months.Numeric("BB_BAD_C", "Mean over closed loans with months of (months with STATUS 1 to 5 / months).",
                bureau => MeanShare(bureau.Closed, months => months.ShareLate)),
        ]),
    ];

    static double MeanShare(Selection<BureauLoan> loans, Func<BureauMonths, double> share) =>
        loans.Mean(loan => loan.Months is { } months ? share(months) : double.NaN);
}
