using CreditScoring.Trees;

namespace CreditScoring.Selection;

/// <summary>How ideas are tried.</summary>
public sealed record FeatureTrialOptions
{
    /// <summary>Options of the trees.</summary>
    public required BoostedTreesOptions Trees { get; init; }

    /// <summary>Rows of the feature plan whose ideas are tried, such as <c>C20b</c>; empty for all.</summary>
    public IReadOnlyCollection<string> Only { get; init; } = [];

    /// <summary>Number of folds, at least 2.</summary>
    public int Folds { get; init; } = 5;

    /// <summary>Times that clients are dealt anew into folds, at least 1.</summary>
    public int Repeats { get; init; } = 2;

    /// <summary>Seed of the first deal; each repeat takes the next.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Expected share of false finds among the ideas found good, in (0, 1).</summary>
    public double FalseDiscoveryRate { get; init; } = 0.05;

    /// <summary>Number of threads, at least 1; it changes the time, never the result.</summary>
    public int Threads { get; init; } = 1;
}
