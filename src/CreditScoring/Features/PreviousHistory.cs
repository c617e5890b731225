namespace CreditScoring.Features;

/// <summary>A client's earlier applications here, oldest decision first; of the same day, by identifier.</summary>
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
        Cash = All.Where(loan => loan.IsCash);
        Consumer = All.Where(loan => loan.IsConsumer);
        Last3 = All.TakeLast(3);
        Last365Days = All.Where(loan => loan.DaysDecision >= -365);
    }

    public Selection<PreviousLoan> All { get; }

    public Selection<PreviousLoan> Approved { get; }

    public Selection<PreviousLoan> Refused { get; }

    public Selection<PreviousLoan> Running { get; }

    public Selection<PreviousLoan> Cash { get; }

    public Selection<PreviousLoan> Consumer { get; }

    /// <summary>The three most recent ones.</summary>
    public Selection<PreviousLoan> Last3 { get; }

    /// <summary>Those decided at most 365 days before the application.</summary>
    public Selection<PreviousLoan> Last365Days { get; }
}
