namespace CreditScoring.Features;

/// <summary>A client's instalments, first due first; of the same day, by loan.</summary>
/// <remarks>Each selection is made when first asked for; one thread reads one client.</remarks>
/// <param name="instalments">One per instalment, in the order said above.</param>
sealed class InstalmentHistory(Instalment[] instalments)
{
    public Selection<Instalment> All { get; } = new(instalments);

    /// <summary>Those due at most 60 days before the application.</summary>
    public Selection<Instalment> Last60Days => field ??= All.Where(instalment => instalment.DaysDue >= -60);

    /// <summary>Those due at most 180 days before the application.</summary>
    public Selection<Instalment> Last180Days => field ??= All.Where(instalment => instalment.DaysDue >= -180);

    /// <summary>Those due at most 365 days before the application.</summary>
    public Selection<Instalment> Last365Days => field ??= All.Where(instalment => instalment.DaysDue >= -365);

    /// <summary>Those due at most 730 days before the application.</summary>
    public Selection<Instalment> Last730Days => field ??= All.Where(instalment => instalment.DaysDue >= -730);

    /// <summary>Those due at most 1,000 days before the application.</summary>
    public Selection<Instalment> Last1000Days => field ??= All.Where(instalment => instalment.DaysDue >= -1_000);

    /// <summary>The two due last.</summary>
    public Selection<Instalment> Last2 => field ??= All.TakeLast(2);

    /// <summary>The five due last.</summary>
    public Selection<Instalment> Last5 => field ??= All.TakeLast(5);

    /// <summary>The twelve due last.</summary>
    public Selection<Instalment> Last12 => field ??= All.TakeLast(12);

    /// <summary>The 24 due last.</summary>
    public Selection<Instalment> Last24 => field ??= All.TakeLast(24);

    /// <summary>The 60 due last.</summary>
    public Selection<Instalment> Last60 => field ??= All.TakeLast(60);

    /// <summary>Those paid after their day.</summary>
    public Selection<Instalment> Late => field ??= All.Where(instalment => instalment.Late > 0);

    /// <summary>The first four known instalments of each loan.</summary>
    public Selection<Instalment> First4OfLoans => field ??= All.FirstOfEach(instalment => instalment.Loan, 4);

    /// <summary>The first known instalment of each loan.</summary>
    public Selection<Instalment> FirstOfLoans => field ??= All.FirstOfEach(instalment => instalment.Loan);

    /// <summary>Those of the loan with the most recent instalment.</summary>
    public Selection<Instalment> LastLoan => field ??= All.Where(instalment => instalment.Loan == All.Last!.Loan);
}
