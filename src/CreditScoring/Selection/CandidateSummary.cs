using CreditScoring.Trees;

namespace CreditScoring.Selection;

/// <summary>A candidate's measures over all folds.</summary>
/// <param name="Candidate">Position in the grid, from 0.</param>
/// <param name="Options">The candidate.</param>
/// <param name="Folds">Its folds, in order.</param>
public sealed record CandidateSummary(int Candidate, BoostedTreesOptions Options, IReadOnlyList<FoldScore> Folds)
{
    /// <summary>Mean AUC on held-out clients, in [0, 1].</summary>
    public double ValidationAuc => Folds.Average(fold => fold.Validation.Auc);

    /// <summary>Mean AUC on training clients, in [0, 1].</summary>
    public double TrainAuc => Folds.Average(fold => fold.Train.Auc);

    /// <summary>Mean accuracy on held-out clients, in [0, 1].</summary>
    public double ValidationAccuracy => Folds.Average(fold => fold.Validation.Accuracy);

    /// <summary>Mean accuracy on training clients, in [0, 1].</summary>
    public double TrainAccuracy => Folds.Average(fold => fold.Train.Accuracy);

    /// <summary>Accuracy lost from training to held-out clients; a large gap is overfitting.</summary>
    public double AccuracyGap => TrainAccuracy - ValidationAccuracy;

    /// <summary>Standard deviation over folds of the AUC on held-out clients.</summary>
    public double ValidationAucStd
    {
        get
        {
            var mean = ValidationAuc;

            return Folds.Count < 2 ? 0 : Math.Sqrt(Folds.Sum(fold => (fold.Validation.Auc - mean) * (fold.Validation.Auc - mean)) / (Folds.Count - 1));
        }
    }

    /// <summary>Gathers scores by candidate.</summary>
    /// <param name="candidates">The grid.</param>
    /// <param name="scores">Scores of every candidate on every fold.</param>
    /// <exception cref="ArgumentException">There is no candidate or no score, or a candidate lacks a fold: shards are still missing.</exception>
    public static IReadOnlyList<CandidateSummary> Gather(IReadOnlyList<BoostedTreesOptions> candidates, IReadOnlyList<FoldScore> scores)
    {
        if (candidates.Count == 0 || scores.Count == 0)
            throw new ArgumentException($"{candidates.Count} candidates were given with {scores.Count} scores; there must be at least one of each.", nameof(scores));

        var foldCount = scores.Max(score => score.Fold) + 1;
        var summaries = new List<CandidateSummary>();
        for (var candidate = 0; candidate < candidates.Count; candidate++)
        {
            var folds = scores.Where(score => score.Candidate == candidate).OrderBy(score => score.Fold).ToList();
            if (folds.Count != foldCount)
                throw new ArgumentException(
                    $"Candidate {candidate} has {folds.Count} of {foldCount} folds: run the missing shards with the same journal first.", nameof(scores));

            summaries.Add(new CandidateSummary(candidate, candidates[candidate], folds));
        }

        return summaries;
    }

    /// <summary>The candidate with the highest mean AUC on held-out clients; the earlier one when two are equal.</summary>
    public static CandidateSummary Best(IReadOnlyList<CandidateSummary> summaries) =>
        summaries.OrderByDescending(summary => summary.ValidationAuc).ThenBy(summary => summary.Candidate).First();
}
