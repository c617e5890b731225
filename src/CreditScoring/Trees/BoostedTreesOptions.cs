namespace CreditScoring.Trees;

/// <summary>How boosted trees are trained.</summary>
public sealed record BoostedTreesOptions
{
    /// <summary>Greatest number of trees, at least 1.</summary>
    public int Rounds { get; init; } = 300;

    /// <summary>Share of each tree's answer that is kept, in (0, 1].</summary>
    public double LearningRate { get; init; } = 0.05;

    /// <summary>Greatest number of leaves of a tree, at least 2.</summary>
    public int Leaves { get; init; } = 31;

    /// <summary>Greatest depth of a tree; 0 means no limit.</summary>
    public int MaxDepth { get; init; }

    /// <summary>Smallest number of rows in a leaf, at least 1.</summary>
    public int MinRowsPerLeaf { get; init; } = 100;

    /// <summary>Smallest sum of hessians in a leaf, at least 0.</summary>
    public double MinHessianPerLeaf { get; init; } = 1e-3;

    /// <summary>Smallest gain for which a leaf is split, at least 0.</summary>
    public double MinGain { get; init; }

    /// <summary>Strength of the L1 penalty on leaf values, at least 0.</summary>
    public double L1 { get; init; }

    /// <summary>Strength of the L2 penalty on leaf values, at least 0.</summary>
    public double L2 { get; init; } = 1;

    /// <summary>Share of the features drawn for each tree, in (0, 1].</summary>
    public double FeatureFraction { get; init; } = 0.8;

    /// <summary>Greatest number of bins of a feature, missing apart, from 2 to 255.</summary>
    public int MaxBins { get; init; } = 255;

    /// <summary>Whether splits must follow the <see cref="Features.FeatureColumn.Direction"/> of features that have one.</summary>
    public bool MonotoneDirections { get; init; }

    /// <summary>Rounds without progress on the validation sample after which training stops; 0 means never.</summary>
    public int EarlyStoppingRounds { get; init; }

    /// <summary>Seed of the draw of features.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Number of threads, at least 1; it changes the time, never the trees.</summary>
    public int Threads { get; init; } = 1;
}
