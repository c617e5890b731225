namespace CreditScoring.HomeCredit.Synthetic;

/// <summary>How synthetic Home Credit tables are drawn.</summary>
public sealed record SyntheticOptions
{
    /// <summary>Most clients that can be drawn: identifiers stay within 32 bits.</summary>
    public const int MostClients = 30_000_000;

    /// <summary>Number of clients, from 1 to <see cref="MostClients"/>; 86.3 % of them have a known outcome, as in Kaggle's files. Kaggle has 356,255.</summary>
    public int Clients { get; init; } = 20_000;

    /// <summary>Seed of every draw, any number. Client number n is the same whatever the number of clients, but for the split of outcomes.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Identifier of the first client, at least 1; the others follow it. Months drawn apart are of other clients when their identifiers are.</summary>
    public int FirstClient { get; init; } = 100_001;

    /// <summary>How far the population has drifted, from 0 (none) to 3; 1 is a plausible bad year.</summary>
    /// <remarks>
    /// A unit makes clients about two years younger (age down by 0.15 standard deviations), more indebted (+0.15) and less disciplined (-0.10), raises
    /// incomes by 6 %, lowers the three external scores by 0.2 standard deviations, makes telephones newer, turns 8 % of earlier purchases
    /// into mobile telephones, and adds 0.25 to everyone's log-odds of default on top of what these changes cause.
    /// </remarks>
    public double Shift { get; init; }

    /// <summary>What incomes are written in, above 0: 1 is the currency; 1000 writes them in thousands, as a supplier of files does by mistake. What was drawn is the same.</summary>
    public double IncomeUnit { get; init; } = 1;

    /// <summary>Threads that draw at once, at least 1. The bytes written do not depend on it.</summary>
    public int Threads { get; init; } = 1;
}
