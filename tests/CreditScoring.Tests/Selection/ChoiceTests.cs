using CreditScoring.Selection;
using CreditScoring.Trees;

namespace CreditScoring.Tests.Selection;

/// <summary>Which candidate is chosen, and which may not be.</summary>
public sealed class ChoiceTests
{
    [Fact]
    public void The_simplest_candidate_within_one_standard_error_is_chosen()
    {
        var results = Results(
            Candidate(leaves: 31, 0.78, 0.82, 0.80, 0.80), // the best; deviation .0163, error .0082
            Candidate(leaves: 15, 0.79, 0.80, 0.79, 0.79), // .7925, within
            Candidate(leaves: 7, 0.79, 0.79, 0.79, 0.79)); // .79, beyond .7918

        Assert.Equal(1, RefitRule.OneStandardError("auc").Choose(results, results.Candidates).Candidate);
        Assert.Equal(0, RefitRule.Best("auc").Choose(results, results.Candidates).Candidate);
    }

    [Fact]
    public void Fewer_trees_are_simpler_than_fewer_leaves_when_there_are_fewer_leaves_in_all()
    {
        var results = Results(Candidate(leaves: 10, 0.8, 0.8), Candidate(leaves: 30, 0.8, 0.8) with { Options = OptionsOf(30, rounds: 10) }, Candidate(leaves: 9, 0.8, 0.8));

        Assert.Equal(1, RefitRule.OneStandardError("auc").Choose(results, results.Candidates).Candidate); // 300 leaves, not 1,000 or 900
    }

    [Fact]
    public void A_candidate_over_the_budget_is_not_chosen_unless_all_are()
    {
        var free = SomeSearch.Run(new SearchGrid(SomeSearch.Start, Greedy(0, 1)));
        var gaps = free.Candidates.Select(candidate => candidate.Gap!.Mean).ToArray();
        Assert.True(gaps[1] > gaps[0]);

        var between = SomeSearch.Settings with { GapBudget = (gaps[0] + gaps[1]) / 2, Refit = Latest };
        var strict = SomeSearch.Run(new SearchGrid(SomeSearch.Start, Greedy(0, 1)), between);
        Assert.Equal([false, true], strict.Candidates.Select(candidate => candidate.IsOverBudget));
        Assert.Equal(0, strict.BestIndex);
        Assert.False(strict.AllOverBudget);

        var none = SomeSearch.Run(new SearchGrid(SomeSearch.Start, Greedy(0, 1)), between with { GapBudget = gaps[0] - 0.001 });
        Assert.Equal(1, none.BestIndex);
        Assert.True(none.AllOverBudget);
    }

    [Fact]
    public void The_gap_of_a_fold_is_that_of_its_accuracies_with_wilsons_interval()
    {
        // Wilson's interval of 90 of 100, 95 %: .8256 to .9448 (Newcombe 1998, Statistics in Medicine 17, formula 3).
        var gap = AccuracyGap.OfFold(train: 0.95, test: 0.90, heldOut: 100);

        Assert.Equal(0.05, gap.Mean, 1e-12);
        Assert.Equal(0.95 - 0.9448, gap.Low, 5e-5);
        Assert.Equal(0.95 - 0.8256, gap.High, 5e-5);
    }

    [Fact]
    public void The_gap_over_folds_has_the_corrected_interval()
    {
        // Mean .03, variance .0001, factor 1/3 + 1/2, t(.975, 2) = 4.302653: half width 4.302653 x sqrt(.0001 x 5/6) = .039278.
        var gap = AccuracyGap.OfFolds([new(0.02, 0, 0), new(0.03, 0, 0), new(0.04, 0, 0)], foldsOfRepeat: 3);

        Assert.Equal(0.03, gap.Mean, 1e-12);
        Assert.Equal(0.03 - 0.039278, gap.Low, 1e-6);
        Assert.Equal(0.03 + 0.039278, gap.High, 1e-6);
    }

    [Fact]
    public void Without_train_scores_the_gap_is_not_watched()
    {
        var results = SomeSearch.Run(new SearchGrid(SomeSearch.Start), SomeSearch.Settings with { TrainScores = false, GapBudget = 1e-9 });

        Assert.Null(results.Best.Gap);
        Assert.DoesNotContain(CvResults.Of(results), column => column.Key.Contains("train", StringComparison.Ordinal));
    }

    static RefitRule Latest { get; } = new("latest", "auc", (_, candidates) => candidates[^1]);

    static SearchDimension Greedy(params int[] values) => SearchDimension.Of("greedy", values, (candidate, value) => value == 0
        ? candidate with { Trees = candidate.Trees with { Rounds = 5, Leaves = 3 } }
        : candidate with { Trees = candidate.Trees with { Rounds = 150, Leaves = 31, MinRowsPerLeaf = 2 } });

    static SearchCandidate OptionsOf(int leaves, int rounds = 100) =>
        new(new Dictionary<string, SearchValue>(), "", "none", new BoostedTreesOptions { Leaves = leaves, Rounds = rounds }, CalibrationMethod.None, CutOffChoice.Costs);

    static CandidateResult Candidate(int leaves, params double[] aucs) =>
        new(0, OptionsOf(leaves), [.. aucs.Select((auc, fold) => new CellScore(0, fold, [auc], [auc], null, 0.1, 0, 0, null))], null, false);

    static SearchResults Results(params CandidateResult[] candidates) => new(
        [new MeasureName("auc", true)], [.. candidates.Select((candidate, place) => candidate with { Candidate = place })], "", 0.01, "auc", "auc", 0, false, null, []);
}
