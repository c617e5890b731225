namespace CreditScoring.Features;

/// <summary>A client's instalments, first due first; of the same day, by loan.</summary>
sealed class InstalmentHistory
{
    /// <param name="instalments">One per instalment, in the order said above.</param>
    public InstalmentHistory(Instalment[] instalments)
    {
        All = new Selection<Instalment>(instalments);
        Last60Days = All.Where(instalment => instalment.DaysDue >= -60);
        Last365Days = All.Where(instalment => instalment.DaysDue >= -365);
        LastLoan = All.Where(instalment => instalment.Loan == All.Last!.Loan);
    }

    public Selection<Instalment> All { get; }

    /// <summary>Those due at most 60 days before the application.</summary>
    public Selection<Instalment> Last60Days { get; }

    /// <summary>Those due at most 365 days before the application.</summary>
    public Selection<Instalment> Last365Days { get; }

    /// <summary>Those of the loan with the most recent instalment.</summary>
    public Selection<Instalment> LastLoan { get; }
}
