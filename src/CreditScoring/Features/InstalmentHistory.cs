namespace CreditScoring.Features;

/// <summary>A client's instalments, first due first; of the same day, by loan.</summary>
sealed class InstalmentHistory
{
    /// <param name="instalments">One per instalment, in the order said above.</param>
    public InstalmentHistory(Instalment[] instalments)
    {
        All = new Selection<Instalment>(instalments);
        Last60Days = All.Where(instalment => instalment.DaysDue >= -60);
        Last180Days = All.Where(instalment => instalment.DaysDue >= -180);
        Last365Days = All.Where(instalment => instalment.DaysDue >= -365);
        Last1000Days = All.Where(instalment => instalment.DaysDue >= -1_000);
        Last5 = All.TakeLast(5);
        Last12 = All.TakeLast(12);
        FirstOfLoans = All.FirstOfEach(instalment => instalment.Loan);
        LastLoan = All.Where(instalment => instalment.Loan == All.Last!.Loan);
    }

    public Selection<Instalment> All { get; }

    /// <summary>Those due at most 60 days before the application.</summary>
    public Selection<Instalment> Last60Days { get; }

    /// <summary>Those due at most 180 days before the application.</summary>
    public Selection<Instalment> Last180Days { get; }

    /// <summary>Those due at most 365 days before the application.</summary>
    public Selection<Instalment> Last365Days { get; }

    /// <summary>Those due at most 1,000 days before the application.</summary>
    public Selection<Instalment> Last1000Days { get; }

    /// <summary>The five due last.</summary>
    public Selection<Instalment> Last5 { get; }

    /// <summary>The twelve due last.</summary>
    public Selection<Instalment> Last12 { get; }

    /// <summary>The first known instalment of each loan.</summary>
    public Selection<Instalment> FirstOfLoans { get; }

    /// <summary>Those of the loan with the most recent instalment.</summary>
    public Selection<Instalment> LastLoan { get; }
}
