namespace CreditScoring.Features;

/// <summary>A client's months of earlier point-of-sale and cash loans, by loan then month.</summary>
/// <remarks>What only further features read is selected when first asked for; one thread reads one client.</remarks>
sealed class PosHistory
{
    public PosHistory(PosMonth[] months)
    {
        Array.Sort(months, PosMonth.Compare);
        Months = new Selection<PosMonth>(months);
        Loans = new Selection<PosLoan>([.. LoansOf(months)]);
    }

    public Selection<PosMonth> Months { get; }

    /// <summary>The months from -6 on.</summary>
    public Selection<PosMonth> Last6Months => field ??= Months.Where(month => month.Month >= -6);

    public Selection<PosLoan> Loans { get; }

    static IEnumerable<PosLoan> LoansOf(PosMonth[] months)
    {
        var isCompleted = false;
        for (var month = 0; month < months.Length; month++)
        {
            isCompleted |= months[month].IsCompleted;
            if (month + 1 < months.Length && months[month + 1].Loan == months[month].Loan)
                continue;

            yield return new PosLoan(months[month].Remaining, months[month].RemainingRatio, isCompleted);
            isCompleted = false;
        }
    }
}
