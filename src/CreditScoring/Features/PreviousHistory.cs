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
    }

    public Selection<PreviousLoan> All { get; }

    public Selection<PreviousLoan> Approved { get; }

    public Selection<PreviousLoan> Refused { get; }

    public Selection<PreviousLoan> Running { get; }
}
