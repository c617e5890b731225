using System.Globalization;

namespace CreditScoring.Trees;

/// <summary>How boosted trees are trained.</summary>
public sealed record BoostedTreesOptions
{
    /// <summary>Greatest number of trees, at least 1.</summary>
    public int Rounds { get; init; } = 300;

    /// <summary>Share of each tree's answer that is kept, in (0, 1].</summary>
    public double LearningRate { get; init; } = 0.05;

    /// <summary>What the learning rate is multiplied by after each round, in (0, 1]; 1 keeps it.</summary>
    public double RateDecay { get; init; } = 1;

    /// <summary>Share of the earlier trees left out while a new one is trained (DART), in [0, 1); 0 leaves out none.</summary>
    public double DropRate { get; init; }

    /// <summary>Greatest number of leaves of a tree, at least 2.</summary>
    public int Leaves { get; init; } = 31;

    /// <summary>Greatest depth of a tree; 0 means no limit.</summary>
    public int MaxDepth { get; init; }

    /// <summary>Smallest number of rows in a leaf, at least 1; never undercut, though a split just above it may be passed over.</summary>
    public int MinRowsPerLeaf { get; init; } = 100;

    /// <summary>Smallest sum of hessians in a leaf, at least 0.</summary>
    public double MinHessianPerLeaf { get; init; } = 1e-3;

    /// <summary>Smallest gain for which a leaf is split, at least 0: how much the split lowers the summed log loss, to second order.</summary>
    public double MinGain { get; init; }

    /// <summary>Strength of the L1 penalty on leaf values, at least 0.</summary>
    public double L1 { get; init; }

    /// <summary>Strength of the L2 penalty on leaf values, at least 0.</summary>
    public double L2 { get; init; } = 1;

    /// <summary>Added to <see cref="L2"/> where a category is split, at least 0: sets of levels fit noise more easily than thresholds do.</summary>
    public double CategoryL2 { get; init; } = 10;

    /// <summary>Hessian added to each level before levels are put in order, at least 0; it pulls rare levels to the middle.</summary>
    public double CategorySmoothing { get; init; } = 10;

    /// <summary>Rows of a leaf that a level needs to choose its side, at least 1; rarer levels go with those left out.</summary>
    public int MinRowsPerLevel { get; init; } = 100;

    /// <summary>Share of the features drawn for each tree, in (0, 1].</summary>
    public double FeatureFraction { get; init; } = 0.8;

    /// <summary>Share of the tree's features drawn for each leaf that is to be split, in (0, 1].</summary>
    public double FeatureFractionPerNode { get; init; } = 1;

    /// <summary>Share of the clients drawn for each tree, without replacement, in (0, 1].</summary>
    public double BaggingFraction { get; init; } = 1;

    /// <summary>Share of the clients who defaulted drawn for each tree, in (0, 1]; it multiplies <see cref="BaggingFraction"/>.</summary>
    public double DefaultedFraction { get; init; } = 1;

    /// <summary>Share of the clients who repaid drawn for each tree, in (0, 1]; it multiplies <see cref="BaggingFraction"/>.</summary>
    public double RepaidFraction { get; init; } = 1;

    /// <summary>Weight of a client who defaulted, above 0; one who repaid weighs 1. Other than 1 it moves every probability.</summary>
    public double DefaultWeight { get; init; } = 1;

    /// <summary>Exponent of the focal loss, at least 0; 0 is the log loss. Other than 0 it pulls every probability to the middle.</summary>
    public double FocalGamma { get; init; }

    /// <summary>Greatest number of bins of a feature, missing apart, from 2 to 255.</summary>
    public int MaxBins { get; init; } = 255;

    /// <summary>Whether splits must follow the <see cref="Features.FeatureColumn.Direction"/> of features that have one.</summary>
    public bool MonotoneDirections { get; init; }

    /// <summary>Rounds without progress on the validation sample after which training stops; 0 means never.</summary>
    public int EarlyStoppingRounds { get; init; }

    /// <summary>Seed of the draws of features, clients and dropped trees.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Number of threads, at least 1; it changes the time, never the trees.</summary>
    public int Threads { get; init; } = 1;

    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range; the message names it.</exception>
    internal void Check()
    {
        AtLeast(Rounds, 1, nameof(Rounds));
        Within(LearningRate is > 0 and <= 1, LearningRate, nameof(LearningRate), "in (0, 1]");
        Within(RateDecay is > 0 and <= 1, RateDecay, nameof(RateDecay), "in (0, 1]");
        Within(DropRate is >= 0 and < 1, DropRate, nameof(DropRate), "in [0, 1)");
        Within(DropRate == 0 || EarlyStoppingRounds == 0, DropRate, nameof(DropRate), "0 with early stopping: dropping changes the trees that it counts");
        AtLeast(Leaves, 2, nameof(Leaves));
        AtLeast(MaxDepth, 0, nameof(MaxDepth));
        AtLeast(MinRowsPerLeaf, 1, nameof(MinRowsPerLeaf));
        AtLeast(MinHessianPerLeaf, 0, nameof(MinHessianPerLeaf));
        AtLeast(MinGain, 0, nameof(MinGain));
        AtLeast(L1, 0, nameof(L1));
        AtLeast(L2, 0, nameof(L2));
        AtLeast(CategoryL2, 0, nameof(CategoryL2));
        AtLeast(CategorySmoothing, 0, nameof(CategorySmoothing));
        AtLeast(MinRowsPerLevel, 1, nameof(MinRowsPerLevel));
        Within(FeatureFraction is > 0 and <= 1, FeatureFraction, nameof(FeatureFraction), "in (0, 1]");
        Within(FeatureFractionPerNode is > 0 and <= 1, FeatureFractionPerNode, nameof(FeatureFractionPerNode), "in (0, 1]");
        Within(BaggingFraction is > 0 and <= 1, BaggingFraction, nameof(BaggingFraction), "in (0, 1]");
        Within(DefaultedFraction is > 0 and <= 1, DefaultedFraction, nameof(DefaultedFraction), "in (0, 1]");
        Within(RepaidFraction is > 0 and <= 1, RepaidFraction, nameof(RepaidFraction), "in (0, 1]");
        Within(DefaultWeight > 0 && double.IsFinite(DefaultWeight), DefaultWeight, nameof(DefaultWeight), "a finite number above 0");
        AtLeast(FocalGamma, 0, nameof(FocalGamma));
        Within(MaxBins is >= 2 and <= FeatureBins.Most, MaxBins, nameof(MaxBins), "from 2 to 255");
        AtLeast(EarlyStoppingRounds, 0, nameof(EarlyStoppingRounds));
        AtLeast(Threads, 1, nameof(Threads));
    }

    static void AtLeast(double value, double least, string option) =>
        Within(value >= least && double.IsFinite(value), value, option, string.Create(CultureInfo.InvariantCulture, $"a finite number, at least {least}"));

    static void Within(bool isWithin, double value, string option, string allowed)
    {
        if (!isWithin)
            throw new ArgumentOutOfRangeException(
                option, string.Create(CultureInfo.InvariantCulture, $"Option {option} of boosted trees is {value}; it must be {allowed}."));
    }
}
