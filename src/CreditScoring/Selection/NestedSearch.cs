using CreditScoring.Features;
using CreditScoring.Learning;

namespace CreditScoring.Selection;

/// <summary>A whole search within each outer fold: what choosing does to the best score is not counted as merit.</summary>
/// <remarks>Source: Cawley and Talbot (2010), On over-fitting in model selection, Journal of Machine Learning Research 11.</remarks>
public static class NestedSearch
{
    /// <summary>Searches on the training side of each outer fold, trains the chosen candidate there and judges it on the held-out side.</summary>
    /// <param name="matrix">All clients.</param>
    /// <param name="defaults">1 for default, 0 for repaid; same length.</param>
    /// <param name="grid">What may be tried.</param>
    /// <param name="outer">The outer folds.</param>
    /// <param name="innerFolds">Folds of each inner search, at least 2, dealt in the way of the outer ones.</param>
    /// <param name="settings">How to search; one shard.</param>
    /// <param name="cancellation">Ends the search between two trees.</param>
    /// <returns>One turn per outer fold.</returns>
    public static IReadOnlyList<NestedTurn> Run(
        FeatureMatrix matrix, float[] defaults, SearchGrid grid, FoldPlan outer, int innerFolds, SearchSettings settings, CancellationToken cancellation = default)
    {
        var turns = new List<NestedTurn>();
        foreach (var fold in outer.Folds)
        {
            var (training, held) = (matrix.Rows(fold.Training), matrix.Rows(fold.Validation));
            var (outcomes, heldOutcomes) = (Array.ConvertAll(fold.Training, row => defaults[row]), Array.ConvertAll(fold.Validation, row => defaults[row]));
            var found = GridSearchCv.Run(training, outcomes, grid, outer.Within(fold.Training, innerFolds), settings with { TrainsBest = true }, cancellation: cancellation);
            var best = found.Best!;
            var side = new JudgedClients(best.PredictLogOdds(held, settings.Threads), best.Calibration is { } calibration ? calibration.Calibrate : null, heldOutcomes, best.CutOff, settings.Costs);
            turns.Add(new NestedTurn(found.Results, [.. settings.Measures.Select(measure => measure.Of(side))]));
        }

        return turns;
    }
}
