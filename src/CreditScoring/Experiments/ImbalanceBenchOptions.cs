using CreditScoring.Decisions;
using CreditScoring.Imbalance;
using CreditScoring.Trees;

namespace CreditScoring.Experiments;

/// <summary>How methods for few defaults among many clients are compared.</summary>
public sealed record ImbalanceBenchOptions
{
    /// <summary>Options of the trees, the same for every method.</summary>
    public required BoostedTreesOptions Trees { get; init; }

    /// <summary>The methods; the first is what the others are compared with.</summary>
    public IReadOnlyList<IImbalanceMethod> Methods { get; init; } = ImbalanceMethods.All;

    /// <summary>Number of folds, at least 2.</summary>
    public int Folds { get; init; } = 5;

    /// <summary>Times that clients are dealt anew into folds, at least 1.</summary>
    public int Repeats { get; init; } = 2;

    /// <summary>Trainings of the same method on the same clients with another seed, at least 2: decisions and reasons should not depend on it.</summary>
    public int Seeds { get; init; } = 2;

    /// <summary>Folds of the training side on which calibrations are fitted, at least 2.</summary>
    public int InnerFolds { get; init; } = 3;

    /// <summary>Seed of the first deal; each repeat takes the next.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>What errors cost; the cut-off follows.</summary>
    public DecisionCosts Costs { get; init; } = new();

    /// <summary>Expected share of false finds among the methods found better or worse, for each measure, in (0, 1).</summary>
    public double FalseDiscoveryRate { get; init; } = 0.05;

    /// <summary>Number of threads, at least 1; it changes the time, never the result.</summary>
    public int Threads { get; init; } = 1;

    /// <exception cref="ArgumentOutOfRangeException">A number is too low; the message names it.</exception>
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Folds, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(Repeats, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Seeds, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(InnerFolds, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(Threads, 1);
    }
}
