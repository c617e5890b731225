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
    }

    public Selection<BureauLoan> All { get; }

    public Selection<BureauLoan> Active { get; }
}
