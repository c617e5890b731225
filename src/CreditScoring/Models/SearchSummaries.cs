using CreditScoring.Selection;

namespace CreditScoring.Models;

/// <summary>Shortens the results of a search for <c>metrics.json</c>.</summary>
public static class SearchSummaries
{
    /// <summary>Each candidate with its main options and its measures on both sides.</summary>
    public static SearchSummary Summarise(this SearchResults results) =>
        new(results.Best.Candidate, [.. results.Candidates.Select(Summarise)]);

    static SearchedCandidate Summarise(CandidateSummary candidate)
    {
        var options = candidate.Options;

        return new SearchedCandidate(
            options.Rounds, options.LearningRate, options.Leaves, options.MinRowsPerLeaf, options.L2, options.FeatureFraction,
            new TrainValidation(candidate.TrainAuc, candidate.ValidationAuc),
            new TrainValidation(candidate.TrainAccuracy, candidate.ValidationAccuracy),
            candidate.ValidationAucStd);
    }
}
