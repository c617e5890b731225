using CreditScoring.Decisions;

namespace CreditScoring.Selection;

/// <summary>How a search is run.</summary>
public sealed record SearchSettings
{
    /// <summary>What every candidate is judged by; accuracy is watched besides.</summary>
    public IReadOnlyList<SearchMeasure> Measures { get; init; } = SearchMeasure.All;

    /// <summary>How candidates are taken from the grid.</summary>
    public SearchStrategy Strategy { get; init; } = SearchStrategy.Exhaustive;

    /// <summary>How the chosen candidate is found.</summary>
    public RefitRule Refit { get; init; } = RefitRule.Best("auc");

    /// <summary>Whether the chosen candidate is trained again on all clients.</summary>
    public bool TrainsBest { get; init; } = true;

    /// <summary>Whether training clients are judged too; without, overfitting goes unseen.</summary>
    public bool TrainScores { get; init; } = true;

    /// <summary>Greatest mean loss of accuracy from training to held-out clients, above 0; a candidate beyond it is chosen only when all are.</summary>
    public double GapBudget { get; init; } = 0.01;

    /// <summary>Value of every measure of a fit that fails, the reason kept beside it; null lets the failure end the search.</summary>
    public double? ErrorScore { get; init; }

    /// <summary>What the two errors cost.</summary>
    public DecisionCosts Costs { get; init; } = new();

    /// <summary>Folds within each training side for calibration and empirical cut-offs, at least 2; used only by candidates that have them.</summary>
    public int InnerFolds { get; init; } = 3;

    /// <summary>Seed of resampling, halving and canaries.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Whether leaks are looked for before the search.</summary>
    public bool Canaries { get; init; } = true;

    /// <summary>Threads to use, at least 1; it changes the time, never the result.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Which share of the fits to make, from 1 to <see cref="Shards"/>.</summary>
    public int Shard { get; init; } = 1;

    /// <summary>Number of shares the fits are dealt into, at least 1.</summary>
    public int Shards { get; init; } = 1;

    /// <summary>Measures the time of each fit.</summary>
    public required TimeProvider Clock { get; init; }
}
