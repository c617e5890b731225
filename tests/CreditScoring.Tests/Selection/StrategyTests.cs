using CreditScoring.Features;
using CreditScoring.Learning;
using CreditScoring.Learning.Trials;
using CreditScoring.Selection;
using CreditScoring.Tests.Learning;

namespace CreditScoring.Tests.Selection;

/// <summary>Ways to go through a grid, and steps other than trees.</summary>
public sealed class StrategyTests
{
    [Fact]
    public void A_random_search_tries_so_many_of_the_grid()
    {
        var grid = new SearchGrid(SomeSearch.Start, SomeSearch.Leaves(2, 3, 4, 5), SomeSearch.Rounds(3, 5));
        var results = SomeSearch.Run(grid, SomeSearch.Settings with { Strategy = SearchStrategy.Randomised(3, seed: 4) });

        Assert.Equal(grid.Draw(3, 4).Select(candidate => SearchCandidate.Of(candidate).ToString()), results.Candidates.Select(candidate => candidate.Options.ToString()));
    }

    [Theory]
    [InlineData(HalvingResource.Rounds)]
    [InlineData(HalvingResource.Clients)]
    public void Halving_gives_ever_fewer_candidates_ever_more(HalvingResource resource)
    {
        var grid = new SearchGrid(SomeSearch.Start with { Trees = SomeSearch.Start.Trees with { Rounds = 18, MinRowsPerLeaf = 10 } }, SomeSearch.Leaves(2, 3, 4, 5, 6, 7, 8, 9, 10));
        var results = SomeSearch.Run(grid, SomeSearch.Settings with { Strategy = SearchStrategy.Halving(resource, "auc") });
        var most = resource == HalvingResource.Rounds ? 18 : 600;

        Assert.Equal([9, 3, 1], results.Candidates.GroupBy(candidate => candidate.Turn).Select(turn => turn.Count()));
        Assert.Equal([most / 9, most / 9 * 3, most / 9 * 9], results.Candidates.Select(candidate => candidate.Resource!.Value).Distinct());
        Assert.Equal(2, results.Best.Turn);
        var stayed = results.Candidates.Where(candidate => candidate.Turn == 1).Select(candidate => candidate.Options.ToString());
        Assert.Equal(
            results.Candidates.Where(candidate => candidate.Turn == 0).OrderByDescending(candidate => candidate.MeanTest(0)).Take(3).Select(candidate => candidate.Options.ToString()).Order(),
            stayed.Order());
        Assert.Contains(CvResults.Of(results), column => column.Key == "n_resources");
    }

    [Fact]
    public void Fewer_clients_keep_the_share_of_defaults_and_are_among_those_of_the_next_turn()
    {
        // Of 100 clients the first 10 defaulted.
        float[] defaults = [.. Enumerable.Range(0, 110).Select(row => row < 10 ? 1f : 0f)];
        var fold = new FoldRows([.. Enumerable.Range(0, 100)], [.. Enumerable.Range(100, 10)]);

        var few = SuccessiveHalving.Fewer(fold, defaults, 20, seed: 5).Training;
        var more = SuccessiveHalving.Fewer(fold, defaults, 60, seed: 5).Training;

        Assert.Equal((20, 2), (few.Length, few.Count(row => row < 10)));
        Assert.Equal((60, 6), (more.Length, more.Count(row => row < 10)));
        Assert.Subset(more.ToHashSet(), few.ToHashSet());
    }

    [Fact]
    public void A_nested_search_chooses_without_its_held_out_side()
    {
        var outer = FoldPlan.Stratified(SomeSearch.Matrix.Clients, SomeSearch.Defaults, 2, seed: 3);
        var grid = new SearchGrid(SomeSearch.Start, SomeSearch.Leaves(2, 5));
        IReadOnlyList<NestedTurn> Run(float[] defaults) => NestedSearch.Run(SomeSearch.Matrix, defaults, grid, outer, innerFolds: 2, SomeSearch.Settings);
        var before = Run(SomeSearch.Defaults);
        var flipped = (float[])SomeSearch.Defaults.Clone();
        foreach (var row in outer.Folds[0].Validation)
            flipped[row] = 1 - flipped[row];
        var after = Run(flipped);

        Assert.Equal(2, before.Count);
        Assert.Equal(SearchResultsFile.ToJson(before[0].Search with { RefitSeconds = 0 }), SearchResultsFile.ToJson(after[0].Search with { RefitSeconds = 0 }));
        Assert.InRange(before[0].Test[0], 0.6, 0.95);
        Assert.Equal(1, before[0].Test[0] + after[0].Test[0], 1e-12); // the same order, every outcome reversed
    }

    [Fact]
    public void A_resampler_draws_training_clients_only()
    {
        SearchDimension steps = SearchDimension.Of("resampler", ["none", "twice"], (candidate, name) => candidate with { Resampler = name == "none" ? null : new DefaultedTwice() });
        var results = SomeSearch.Run(new SearchGrid(SomeSearch.Start, steps));
        var loss = results.IndexOf("logloss");

        Assert.Equal("twice", results.Candidates[1].Options.Resampler);
        Assert.True(results.Candidates[1].MeanTest(loss) > results.Candidates[0].MeanTest(loss)); // probabilities are too high after it
        Assert.InRange(results.Candidates[1].MeanTest(0), results.Candidates[0].MeanTest(0) - 0.03, results.Candidates[0].MeanTest(0) + 0.03);
    }

    // Medians, terms, default rates of words, and a selection: all that can be learned in a fold.
    [Fact]
    public void Held_out_outcomes_change_nothing_that_is_learned_in_a_fold()
    {
        var recipe = new FeatureRecipe
        {
            Learners = [.. Learners.All, new TargetMeanLearner("rates", (FeatureCatalog.Find("OCCUPATION_TYPE")!.Column, "RATE"))],
            Selection = new FeatureSelectionOptions { Trees = SomeModel.Options.Trees },
        };
        var (matrix, defaults) = SomeClients.Sample(1_200, seed: 4);
        var folds = FoldPlan.Stratified(matrix.Clients, defaults, 3, seed: 1);
        var one = new FoldPlan("one fold", [folds.Folds[1]], 3, folds.Inside);
        var grid = new SearchGrid(new PipelineCandidate { Features = recipe, Trees = SomeModel.Options.Trees });
        var before = GridSearchCv.Run(matrix, defaults, grid, one, SomeSearch.Settings).Results.Best.Folds[0];
        foreach (var row in one.Folds[0].Validation)
            defaults[row] = 1 - defaults[row];
        var after = GridSearchCv.Run(matrix, defaults, grid, one, SomeSearch.Settings).Results.Best.Folds[0];

        Assert.Equal(before.Train, after.Train);
        Assert.Equal(1, before.Test[0] + after.Test[0], 1e-12);
    }
}
