namespace CreditScoring.Features;

/// <summary>A client's loans with other lenders, oldest first; of the same day, by identifier.</summary>
/// <remarks>Each selection but the first is made when asked for; one thread reads one client.</remarks>
sealed class BureauHistory
{
    public BureauHistory(BureauLoan[] loans)
    {
        Array.Sort(loans, static (first, second) =>
            first.DaysCredit.CompareTo(second.DaysCredit) is var order and not 0 ? order : first.Id.CompareTo(second.Id));

        All = new Selection<BureauLoan>(loans);
    }

    public Selection<BureauLoan> All { get; }

    public Selection<BureauLoan> Active => field ??= All.Where(loan => loan.IsActive);

    public Selection<BureauLoan> Closed => field ??= All.Where(loan => loan.IsClosed);

    public Selection<BureauLoan> Cards => field ??= All.Where(loan => loan.IsCard);

    public Selection<BureauLoan> Consumer => field ??= All.Where(loan => loan.IsConsumer);

    public Selection<BureauLoan> Mortgages => field ??= All.Where(loan => loan.IsMortgage);

    public Selection<BureauLoan> Microloans => field ??= All.Where(loan => loan.IsMicroloan);

    /// <summary>Those of which it is known when they were asked for.</summary>
    public Selection<BureauLoan> Dated => field ??= All.Where(loan => !double.IsNaN(loan.DaysCredit));

    /// <summary>Those asked for at most 180 days before the application.</summary>
    public Selection<BureauLoan> Last180Days => field ??= All.Where(loan => loan.DaysCredit >= -180);

    /// <summary>Those asked for at most 365 days before the application.</summary>
    public Selection<BureauLoan> Last365Days => field ??= All.Where(loan => loan.DaysCredit >= -365);

    /// <summary>Those asked for at most 730 days before the application.</summary>
    public Selection<BureauLoan> Last730Days => field ??= All.Where(loan => loan.DaysCredit >= -730);

    /// <summary>Number of different kinds of loans among those whose kind is known.</summary>
    public int TypeCount => All.Distinct(loan => loan.Type);

    /// <summary>Mean number of days from a loan to the next; missing with fewer than two. The gaps add up to the time from first to last.</summary>
    public double MeanGap => Missing.Divide(
        All.Max(loan => loan.DaysCredit) - All.Min(loan => loan.DaysCredit), All.CountOf(loan => !double.IsNaN(loan.DaysCredit)) - 1);
}
