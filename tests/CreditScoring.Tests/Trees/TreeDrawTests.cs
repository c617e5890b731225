using CreditScoring.Trees;

namespace CreditScoring.Tests.Trees;

/// <summary>What a tree is grown on by chance: features, clients, and trees left out.</summary>
public sealed class TreeDrawTests
{
    static readonly BoostedTreesOptions options = new() { Rounds = 12, Leaves = 8, MinRowsPerLeaf = 10, MinRowsPerLevel = 10 };

    [Fact]
    public void Draws_other_features_for_each_leaf()
    {
        var (matrix, defaults) = SomeTrees.Sample(2_000, 12, seed: 8);
        string Train(double fraction, ulong seed, int threads) => SomeTrees.Text(BoostedTreesTrainer.Train(
            matrix, defaults, options with { FeatureFraction = 1, FeatureFractionPerNode = fraction, Seed = seed, Threads = threads }));

        Assert.Equal(Train(0.4, 1, 1), Train(0.4, 1, 2));
        Assert.NotEqual(Train(0.4, 1, 1), Train(0.4, 2, 1));
        Assert.Equal(Train(1, 1, 1), Train(1, 2, 1));
    }

    [Theory]
    [InlineData(0.5, 1, 1, 500, 500)]
    [InlineData(1, 1, 0.1, 500, 50)]
    [InlineData(0.5, 0.2, 1, 50, 250)]
    public void Draws_clients_for_each_tree_by_outcome(double bagging, double defaulted, double repaid, int expectedDefaulted, int expectedRepaid)
    {
        if (bagging == 0.5 && defaulted == 1)
            (expectedDefaulted, expectedRepaid) = (250, 250);
        int[] trained = [.. Enumerable.Range(100, 1_000)];
        var defaults = new float[1_100];
        for (var row = 0; row < defaults.Length; row += 2)
            defaults[row] = 1;
        var draw = new RowDraw(trained, defaults, new BoostedTreesOptions { BaggingFraction = bagging, DefaultedFraction = defaulted, RepaidFraction = repaid });

        var (first, left) = draw.Of(0);
        Assert.Equal(expectedDefaulted, first.Count(row => defaults[row] == 1));
        Assert.Equal(expectedRepaid, first.Count(row => defaults[row] == 0));
        Assert.Equal(trained, first.Concat(left).Order());
        Assert.Equal(first, first.Order());
        Assert.Equal(first, draw.Of(0).Drawn);
        Assert.NotEqual(first, draw.Of(1).Drawn);
    }

    [Fact]
    public void Dropping_trees_changes_them_and_still_learns()
    {
        var (matrix, defaults) = SomeTrees.Sample(2_000, 8, seed: 12);
        var (fresh, freshDefaults) = SomeTrees.Sample(1_000, 8, seed: 12_000);
        var many = options with { Rounds = 40 };
        var dropping = BoostedTreesTrainer.Train(matrix, defaults, many with { DropRate = 0.2 });

        Assert.Equal(SomeTrees.Text(dropping), SomeTrees.Text(BoostedTreesTrainer.Train(matrix, defaults, many with { DropRate = 0.2, Threads = 2 })));
        Assert.NotEqual(SomeTrees.Text(BoostedTreesTrainer.Train(matrix, defaults, many)), SomeTrees.Text(dropping));
        Assert.True(SomeTrees.Auc(dropping.PredictLogOdds(fresh), freshDefaults) > 0.75);
    }

    [Fact]
    public void A_tree_dropped_once_shares_its_answer_with_the_next()
    {
        // With the rate r and one tree left out, that tree keeps 1 / (1 + r) of its answer and the new one r / (1 + r).
        var (matrix, defaults) = SomeTrees.Sample(1_000, 5, seed: 3);
        var one = BoostedTreesTrainer.Train(matrix, defaults, options with { Rounds = 1, LearningRate = 0.5, FeatureFraction = 1 });

        var two = BoostedTreesTrainer.Train(matrix, defaults, options with { Rounds = 2, LearningRate = 0.5, FeatureFraction = 1, DropRate = 0.999999 });

        Assert.Equal(one.Trees[0].Leaves.Select(leaf => leaf.Value / 1.5), two.Trees[0].Leaves.Select(leaf => leaf.Value), Near);
        Assert.Equal(one.Trees[0].Leaves.Select(leaf => leaf.Value / 1.5), two.Trees[1].Leaves.Select(leaf => leaf.Value), Near); // grown on the same gradients

        static bool Near(double expected, double actual) => Math.Abs(expected - actual) < 1e-12;
    }
}
