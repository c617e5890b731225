namespace CreditScoring.Features;

/// <summary>A client's earlier applications here, oldest decision first; of the same day, by identifier.</summary>
/// <remarks>What only further features read is selected when first asked for; one thread reads one client.</remarks>
sealed class PreviousHistory
{
    public PreviousHistory(PreviousLoan[] loans)
    {
        Array.Sort(loans, static (first, second) =>
            first.DaysDecision.CompareTo(second.DaysDecision) is var order and not 0 ? order : first.Id.CompareTo(second.Id));

        All = new Selection<PreviousLoan>(loans);
        Approved = All.Where(loan => loan.IsApproved);
        Refused = All.Where(loan => loan.IsRefused);
        Running = All.Where(loan => loan.IsRunning);
    }

    public Selection<PreviousLoan> All { get; }

    public Selection<PreviousLoan> Approved { get; }

    public Selection<PreviousLoan> Refused { get; }

    public Selection<PreviousLoan> Running { get; }

    public Selection<PreviousLoan> Cash => field ??= All.Where(loan => loan.IsCash);

    public Selection<PreviousLoan> Consumer => field ??= All.Where(loan => loan.IsConsumer);

    /// <summary>The three most recent ones.</summary>
    public Selection<PreviousLoan> Last3 => field ??= All.TakeLast(3);

    /// <summary>The five most recent ones.</summary>
    public Selection<PreviousLoan> Last5 => field ??= All.TakeLast(5);

    /// <summary>The two oldest ones.</summary>
    public Selection<PreviousLoan> First2 => field ??= All.TakeFirst(2);

    /// <summary>Those decided at most 730 days before the application.</summary>
    public Selection<PreviousLoan> Last730Days => field ??= All.Where(loan => loan.DaysDecision >= -730);

    /// <summary>Those decided at most 365 days before the application.</summary>
    public Selection<PreviousLoan> Last365Days => field ??= All.Where(loan => loan.DaysDecision >= -365);

    /// <summary>The one with that identifier, or null when the client has none.</summary>
    public PreviousLoan? Find(int id) => All.Rows.FirstOrDefault(loan => loan.Id == id);
}
