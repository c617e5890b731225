namespace CreditScoring.Features;

/// <summary>A client's loans with other lenders, oldest first; of the same day, by identifier.</summary>
sealed class BureauHistory
{
    public BureauHistory(BureauLoan[] loans)
    {
        Array.Sort(loans, static (first, second) =>
            first.DaysCredit.CompareTo(second.DaysCredit) is var order and not 0 ? order : first.Id.CompareTo(second.Id));

        All = new Selection<BureauLoan>(loans);
        Active = All.Where(loan => loan.IsActive);
        Closed = All.Where(loan => loan.IsClosed);
        Cards = All.Where(loan => loan.IsCard);
        Consumer = All.Where(loan => loan.IsConsumer);
        Last365Days = All.Where(loan => loan.DaysCredit >= -365);
    }

    public Selection<BureauLoan> All { get; }

    public Selection<BureauLoan> Active { get; }

    public Selection<BureauLoan> Closed { get; }

    public Selection<BureauLoan> Cards { get; }

    public Selection<BureauLoan> Consumer { get; }

    /// <summary>Those asked for at most 365 days before the application.</summary>
    public Selection<BureauLoan> Last365Days { get; }

    /// <summary>Number of different kinds of loans among those whose kind is known.</summary>
    public int TypeCount => All.Distinct(loan => loan.Type);

    /// <summary>Mean number of days from a loan to the next; missing with fewer than two. The gaps add up to the time from first to last.</summary>
    public double MeanGap => Missing.Divide(
        All.Max(loan => loan.DaysCredit) - All.Min(loan => loan.DaysCredit), All.CountOf(loan => !double.IsNaN(loan.DaysCredit)) - 1);
}
