using CreditScoring.Trees;

namespace CreditScoring.Selection;

/// <summary>How one candidate is chosen from the results.</summary>
/// <param name="Name">Name in the results.</param>
/// <param name="Measure">Name of the measure that <c>best_score</c> tells.</param>
/// <param name="Choose">Gives the chosen one of some candidates: those within the budget, or all when none is.</param>
public sealed record RefitRule(string Name, string Measure, Func<SearchResults, IReadOnlyList<CandidateResult>, CandidateResult> Choose)
{
    /// <summary>The best mean of a measure on held-out clients; the earlier one when two are equal.</summary>
    /// <param name="measure">Name of the measure.</param>
    public static RefitRule Best(string measure) => new(measure, measure, (results, candidates) => BestOf(results, candidates, results.IndexOf(measure)));

    /// <summary>The simplest candidate whose mean is within one standard error of the best.</summary>
    /// <param name="measure">Name of the measure.</param>
    /// <remarks>
    /// Simplest: fewest leaves in all (rounds x leaves); among equals the greatest least number of clients in a leaf, then the strongest L2, then no
    /// resampler, then the plainest calibration, then the better mean. The error is that of the best: deviation over folds / square root of their number.
    /// Source: Breiman, Friedman, Olshen and Stone (1984), Classification and regression trees, section 3.4.3.
    /// </remarks>
    public static RefitRule OneStandardError(string measure) => new("one-standard-error " + measure, measure, (results, candidates) =>
    {
        var index = results.IndexOf(measure);
        var best = BestOf(results, candidates, index);
        var error = best.TestDeviation(index) / Math.Sqrt(best.Folds.Count);
        var sign = results.Measures[index].HigherIsBetter ? -1 : 1;

        return candidates
            .Where(candidate => sign * candidate.MeanTest(index) <= sign * best.MeanTest(index) + error)
            .OrderBy(candidate => (double)candidate.Options.Trees.Rounds * LeavesOf(candidate.Options.Trees))
            .ThenByDescending(candidate => candidate.Options.Trees.MinRowsPerLeaf)
            .ThenByDescending(candidate => candidate.Options.Trees.L2)
            .ThenBy(candidate => candidate.Options.Resampler == "none" ? 0 : 1)
            .ThenBy(candidate => candidate.Options.Calibration)
            .ThenBy(candidate => sign * candidate.MeanTest(index))
            .ThenBy(candidate => candidate.Candidate)
            .First();
    });

    static CandidateResult BestOf(SearchResults results, IReadOnlyList<CandidateResult> candidates, int measure) => results.Measures[measure].HigherIsBetter
        ? candidates.OrderByDescending(candidate => candidate.MeanTest(measure)).ThenBy(candidate => candidate.Candidate).First()
        : candidates.OrderBy(candidate => candidate.MeanTest(measure)).ThenBy(candidate => candidate.Candidate).First();

    // A tree of depth d has 2^d leaves at most.
    static double LeavesOf(BoostedTreesOptions trees) => trees.MaxDepth > 0 ? Math.Min(trees.Leaves, Math.Pow(2, trees.MaxDepth)) : trees.Leaves;
}
