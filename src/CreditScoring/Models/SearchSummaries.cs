using CreditScoring.Selection;

namespace CreditScoring.Models;

/// <summary>Shortens the results of a search for <c>metrics.json</c>.</summary>
public static class SearchSummaries
{
    /// <summary>Each candidate with the options that vary and the measures on both sides.</summary>
    public static SearchSummary Summarise(this SearchResults results)
    {
        var varied = results.VariedOptions;

        return new SearchSummary(
            results.Best.Candidate,
            [
                .. results.Candidates.Select(candidate => new SearchedCandidate(
                    varied.ToDictionary(name => name, name => SearchGrid.ValuesOf(candidate.Options)[name]),
                    new TrainValidation(candidate.TrainAuc, candidate.ValidationAuc),
                    new TrainValidation(candidate.TrainAccuracy, candidate.ValidationAccuracy),
                    candidate.ValidationAucStd)),
            ]);
    }
}
