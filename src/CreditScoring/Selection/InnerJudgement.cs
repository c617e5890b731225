using CreditScoring.Features;
using CreditScoring.Learning;
using CreditScoring.Trees;

namespace CreditScoring.Selection;

/// <summary>What models that did not see them say of training clients: what calibrations and empirical cut-offs are fitted on.</summary>
/// <param name="LogOdds">Log-odds of each client.</param>
/// <param name="Defaults">Their outcomes.</param>
/// <param name="Seconds">Time to train the models.</param>
sealed record InnerJudgement(double[] LogOdds, float[] Defaults, double Seconds)
{
    /// <summary>Gathers the held-out sides of folds, after so many rounds.</summary>
    public static InnerJudgement Of(IReadOnlyList<(PreparedFold Fold, Dictionary<int, FitPrefix> Prefixes)> folds, int rounds) => new(
        [.. folds.SelectMany(each => each.Prefixes[rounds].Test)],
        [.. folds.SelectMany(each => each.Fold.TestRows.Select(row => each.Fold.Defaults[row]))],
        folds.Sum(each => each.Prefixes[rounds].Seconds));

    /// <summary>Of all clients, for the candidate that is trained on all.</summary>
    public static InnerJudgement Of(
        FeatureMatrix matrix, float[] defaults, PipelineCandidate pipeline, FoldPlan folds, SearchSettings settings, CancellationToken cancellation)
    {
        var trees = pipeline.Trees with { Threads = settings.Threads };
        var table = pipeline.IsPlain ? BinnedTable.Of(matrix, trees.MaxBins, settings.Threads) : null;
        var judged = folds.Inside([.. Enumerable.Range(0, matrix.RowCount)], settings.InnerFolds).Folds
            .Select(rows => table is null ? PreparedFold.Own(matrix, defaults, rows, pipeline, settings) : PreparedFold.Shared(table, defaults, rows))
            .Select(fold => (fold, FitPrefix.Of(fold, trees, [trees.Rounds], settings.Clock, cancellation)))
            .ToList();

        return Of(judged, trees.Rounds);
    }
}
