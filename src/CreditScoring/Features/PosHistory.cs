namespace CreditScoring.Features;

/// <summary>A client's months of earlier point-of-sale and cash loans, by loan then month.</summary>
/// <remarks>What only further features read is selected when first asked for; one thread reads one client.</remarks>
sealed class PosHistory
{
    /// <param name="months">Months of the loans, those with status Signed left out.</param>
    /// <param name="monthsSigned">Number of months with status Signed.</param>
    public PosHistory(PosMonth[] months, int monthsSigned)
    {
        Array.Sort(months, PosMonth.Compare);
        Months = new Selection<PosMonth>(months);
        Loans = new Selection<PosLoan>([.. LoansOf(months)]);
        MonthsSigned = monthsSigned;
    }

    public Selection<PosMonth> Months { get; }

    /// <summary>The months from -6 on.</summary>
    public Selection<PosMonth> Last6Months => field ??= Months.Where(month => month.Month >= -6);

    /// <summary>The months from -12 on.</summary>
    public Selection<PosMonth> Last12Months => field ??= Months.Where(month => month.Month >= -12);

    /// <summary>Number of months with status Signed, which are not among <see cref="Months"/>.</summary>
    public int MonthsSigned { get; }

    public Selection<PosLoan> Loans { get; }

    /// <summary>The three whose last month is the latest; of the same month, by identifier.</summary>
    public Selection<PosLoan> Last3Loans => field ??= Loans.OrderBy(loan => loan.Last.Month).TakeLast(3);

    /// <summary>Part of all months, those signed among them, that have a status.</summary>
    public double ShareOfStatus(byte status) =>
        Missing.Divide(Months.CountOf(month => month.Status == status), Months.Count + MonthsSigned);

    static IEnumerable<PosLoan> LoansOf(PosMonth[] months)
    {
        var (first, isCompleted, monthsLate) = (0, false, 0);
        for (var month = 0; month < months.Length; month++)
        {
            isCompleted |= months[month].IsCompleted;
            monthsLate += months[month].DaysLate > 0 ? 1 : 0;
            if (month + 1 < months.Length && months[month + 1].Loan == months[month].Loan)
                continue;

            yield return new PosLoan(months[first], months[month], isCompleted, monthsLate);
            (first, isCompleted, monthsLate) = (month + 1, false, 0);
        }
    }
}
