using CreditScoring.Learning;

namespace CreditScoring.Selection;

/// <summary>How a grid search is run; but for the recipe and the cut-off, nothing here changes a score.</summary>
public sealed record GridSearchSettings
{
    /// <summary>Probability of default at which accuracy is taken, in (0, 1).</summary>
    public required double CutOff { get; init; }

    /// <summary>Measures the time of each fit.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>What is learned and selected in each fold, once for all candidates.</summary>
    public FeatureRecipe Recipe { get; init; } = FeatureRecipe.Plain;

    /// <summary>Fits made at the same time, at least 1.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Which share of the fits to make, from 1 to <see cref="Shards"/>.</summary>
    public int Shard { get; init; } = 1;

    /// <summary>Number of shares the work is dealt into, at least 1.</summary>
    public int Shards { get; init; } = 1;

    /// <summary>Whether a fit, numbered from 0, belongs to this share.</summary>
    public bool IsMine(int fit) => fit % Shards == Shard - 1;
}
