using CreditScoring.Decisions;
using CreditScoring.Trees;

namespace CreditScoring.Linear;

/// <summary>How a scorecard is trained and compared with boosted trees.</summary>
public sealed record TwinOptions
{
    /// <summary>How the scorecard is trained.</summary>
    public ScorecardOptions Scorecard { get; init; } = new();

    /// <summary>Options of the trees it is compared with.</summary>
    public required BoostedTreesOptions Trees { get; init; }

    /// <summary>What errors cost; the cut-off follows.</summary>
    public DecisionCosts Costs { get; init; } = new();

    /// <summary>What loans are assumed to bring and to cost, for the profit.</summary>
    public LoanEconomics Economics { get; init; } = new();

    /// <summary>Amount of each client's loan, at least 0, in row order; null when not known, and no profit is told.</summary>
    public float[]? Amounts { get; init; }

    /// <summary>Number of folds, at least 2.</summary>
    public int Folds { get; init; } = 5;

    /// <summary>Seed of the deal into folds and of the draws of clients.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Draws of clients behind the intervals of Brier score and cost, at least 100.</summary>
    public int Draws { get; init; } = 2_000;

    /// <summary>Number of threads, at least 1; it changes the time, never the result.</summary>
    public int Threads { get; init; } = 1;
}
