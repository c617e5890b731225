namespace CreditScoring.HomeCredit.Synthetic;

/// <summary>The instalments of one earlier loan: when each fell due, when and how it was paid.</summary>
/// <remarks>Days are negative before the current application, as in the tables. Instalments after it are planned but not yet drawn.</remarks>
sealed class LoanSchedule
{
    const int LongestTerm = 72;

    LoanSchedule(int planned, int firstDue) => (Planned, FirstDue) = (planned, firstDue);

    /// <summary>Number of instalments of the contract.</summary>
    public int Planned { get; }

    /// <summary>Day on which the first falls due.</summary>
    public int FirstDue { get; }

    /// <summary>Instalments that fell due before the application, or up to the early repayment.</summary>
    public int Count { get; private set; }

    /// <summary>Day on which each was paid in full; 0 or later when it was not paid yet.</summary>
    public int[] Paid { get; } = new int[LongestTerm];

    /// <summary>Whether each was paid in two parts.</summary>
    public bool[] IsSplit { get; } = new bool[LongestTerm];

    /// <summary>Whether part of each was never paid.</summary>
    public bool[] IsShort { get; } = new bool[LongestTerm];

    /// <summary>Whether the last of <see cref="Count"/> repaid the whole loan early.</summary>
    public bool IsRepaidEarly { get; private set; }

    /// <summary>Whether nothing is left to pay.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Day on which an instalment falls due.</summary>
    /// <param name="instalment">From 0.</param>
    public int Due(int instalment) => FirstDue + 30 * instalment;

    /// <summary>Draws how a loan is repaid.</summary>
    /// <param name="draws">The client's draws.</param>
    /// <param name="traits">The client's traits.</param>
    /// <param name="loan">The loan, whose terms are drawn.</param>
    /// <param name="lateness">The client's own log-odds of paying an instalment late.</param>
    /// <param name="earliness">Mean days by which the client pays ahead.</param>
    public static LoanSchedule Draw(Draws draws, ClientTraits traits, PreviousLoan loan, double lateness, double earliness)
    {
        var schedule = new LoanSchedule(loan.Instalments, -loan.DecisionDays + 30 + (draws.Chance(0.25) ? draws.Whole(1, 14) : 0));
        var stopsEarly = draws.Chance(loan.Contract == Contract.Cash ? 0.55 : 0.36, 0.15 * traits.Ability - 0.25 * traits.Burden);
        var last = stopsEarly ? (int)(loan.Instalments * draws.Between(0.1, 0.95)) : loan.Instalments - 1;
        var late = StableMath.Logistic(lateness + (loan.Contract == Contract.Cash ? 0.25 : -0.1));
        for (var instalment = 0; instalment < loan.Instalments && schedule.Due(instalment) < 0; instalment++)
        {
            var due = schedule.Due(instalment);
            var days = draws.Chance(late) ? Lateness(draws, traits) : -(int)draws.Exponential(earliness);
            schedule.Paid[instalment] = Math.Max(due + days, -loan.DecisionDays);
            schedule.IsSplit[instalment] = draws.Chance(0.050, 0.8 * (lateness + 2.6));
            schedule.IsShort[instalment] = schedule.IsSplit[instalment] && draws.Chance(0.30, 0.5 * (lateness + 3));
            schedule.Count = instalment + 1;
            if (instalment >= last && schedule.Paid[instalment] < 0)
            {
                schedule.IsRepaidEarly = instalment < loan.Instalments - 1;
                schedule.IsOver = true;
                break;
            }
        }

        return schedule;
    }

    // Most late payments come within days, a few after months.
    static int Lateness(Draws draws, ClientTraits traits) =>
        1 + (int)draws.Exponential(draws.Chance(0.12, -0.4 * traits.Discipline + 0.2 * traits.Burden) ? 40 : 5);

    /// <summary>Days by which the oldest unpaid instalment is late on a given day, 0 when none is.</summary>
    public int DaysLate(int day)
    {
        for (var instalment = Math.Max(0, (day - FirstDue) / 30 - 14); instalment < Count && Due(instalment) < day; instalment++)
            if (Paid[instalment] > day)
                return day - Due(instalment);

        return 0;
    }
}
