using CreditScoring.Features;
using CreditScoring.Recourse;
using CreditScoring.Trees;

namespace CreditScoring.Tests.Recourse;

public sealed class PrunedTreesTests
{
    // x < 5 goes left (1), the rest right (2); 0 counts as missing, which goes right.
    static readonly BoostedTrees model = new(
        [FeatureColumn.Numeric("x")], 0,
        [new Tree([new TreeSplit { Feature = 0, Threshold = 5, ZeroIsMissing = true, MissingGoesLeft = false, Left = ~0, Right = ~1 }], [new TreeLeaf(1, 1), new TreeLeaf(2, 1)])]);

    [Fact]
    public void A_range_around_a_zero_that_counts_as_missing_is_bounded_by_both_sides()
    {
        var trees = new PrunedTrees(model, [-1f], [true]);

        Assert.Equal([1.0, 2.0], new[] { model.PredictLogOdds([-1f]), model.PredictLogOdds([0f]) });
        Assert.Equal(2, trees.Greatest([-1f], [1f]));
    }

    [Fact]
    public void A_feature_that_does_not_vary_is_answered_once()
    {
        var trees = new PrunedTrees(model, [7f], [false]);

        Assert.Equal(2, trees.Greatest([-1f], [1f])); // the ranges play no part
    }
}
