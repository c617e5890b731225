using CreditScoring.Decisions;
using CreditScoring.Learning;
using CreditScoring.Trees;

namespace CreditScoring.Models;

/// <summary>How a scoring model is trained, calibrated and judged.</summary>
public sealed record TrainingOptions
{
    /// <summary>Options of the trees.</summary>
    public BoostedTreesOptions Trees { get; init; } = Defaults;

    /// <summary>What is learned from training clients, and which features are kept.</summary>
    public FeatureRecipe Recipe { get; init; } = FeatureRecipe.Plain;

    /// <summary>Number of folds, at least 2.</summary>
    public int Folds { get; init; } = 5;

    /// <summary>Seed of the deal into folds.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>What errors cost; the cut-off follows.</summary>
    public DecisionCosts Costs { get; init; } = new();

    /// <summary>What a loan is assumed to bring or cost, for the profit by loan.</summary>
    public LoanEconomics Economics { get; init; } = new();

    /// <summary>Bootstrap samples behind the intervals, at least 40.</summary>
    public int Draws { get; init; } = 500;

    /// <summary>Number of threads, at least 1; it changes the time, never the model.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Options that do well from a few thousand to a few hundred thousand clients: many small steps, few features a tree, strong penalty.</summary>
    public static BoostedTreesOptions Defaults { get; } = new()
    {
        Rounds = 300,
        LearningRate = 0.03,
        Leaves = 15,
        MinRowsPerLeaf = 60,
        L2 = 50,
        FeatureFraction = 0.15,
    };
}
