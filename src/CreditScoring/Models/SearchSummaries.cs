using CreditScoring.Selection;

namespace CreditScoring.Models;

/// <summary>Shortens the results of a search for <c>metrics.json</c>.</summary>
public static class SearchSummaries
{
    /// <summary>Each candidate with its main options and its measures on both sides.</summary>
    /// <returns>Null when the search did not judge training clients, or had neither AUC nor accuracy, or a fit failed: there is nothing to draw.</returns>
    public static SearchSummary? Summarise(this SearchResults results)
    {
        if (results.Candidates.Any(candidate => candidate.Gap is null) || !results.Measures.Any(measure => measure.Name == "auc") || !results.Measures.Any(measure => measure.Name == "accuracy"))
            return null;

        return new SearchSummary(
            results.BestIndex, results.Refit, results.GapBudget, results.Candidates.Count(candidate => candidate.IsOverBudget),
            [.. results.Candidates.Select(candidate => Summarise(candidate, results.IndexOf("auc"), results.IndexOf("accuracy")))]);
    }

    static SearchedCandidate Summarise(CandidateResult candidate, int auc, int accuracy)
    {
        var options = candidate.Options.Trees;

        return new SearchedCandidate(
            options.Rounds, options.LearningRate, options.Leaves, options.MinRowsPerLeaf, options.L2, options.FeatureFraction,
            new TrainValidation(candidate.MeanTrain(auc), candidate.MeanTest(auc)),
            new TrainValidation(candidate.MeanTrain(accuracy), candidate.MeanTest(accuracy)),
            candidate.TestDeviation(auc), candidate.Gap!, [.. candidate.Folds.Select(fold => fold.Gap!)]);
    }
}
