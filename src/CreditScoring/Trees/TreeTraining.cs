namespace CreditScoring.Trees;

/// <summary>What boosted trees are trained on, among the rows of a binned table, and who is told.</summary>
public sealed record TreeTraining
{
    /// <summary>1 for each client of the table who defaulted, 0 for the others; only those of <see cref="Rows"/> are read.</summary>
    public required float[] Defaults { get; init; }

    /// <summary>Rows trained on, ascending; null for all. Several folds can thus share one table.</summary>
    public int[]? Rows { get; init; }

    /// <summary>Weight of each client of the table, at least 0 and finite; null for 1 each. A client of weight 0 is not trained on.</summary>
    public float[]? Weights { get; init; }

    /// <summary>
    /// Names of features that may meet on one way from the root to a leaf, group by group; a feature in no group meets none but itself.
    /// No group: all may meet.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<string>> InteractionGroups { get; init; } = [];

    /// <summary>Trees to go on from; their features are those of the table and their thresholds lie between its bins. Null to begin anew.</summary>
    public BoostedTrees? Start { get; init; }

    /// <summary>Clients on whom to stop early; needed when <see cref="BoostedTreesOptions.EarlyStoppingRounds"/> is above 0, only logged otherwise.</summary>
    public TreeValidation? Validation { get; init; }

    /// <summary>
    /// Told after each round the number of trees so far and the log-odds of every client of the table, trained on or not: one fit serves
    /// every smaller number of rounds. The array is the trainer's own; it must not be changed or kept.
    /// </summary>
    public Action<int, double[]>? AfterRound { get; init; }

    /// <summary>Told what each round gave; it costs a pass over the clients.</summary>
    public IProgress<TrainingRound>? Log { get; init; }

    /// <summary>Told the number of rounds done, from 1.</summary>
    public IProgress<int>? Progress { get; init; }
}
