using CreditScoring.Features;
using CreditScoring.Trees;

namespace CreditScoring.Tests.Trees;

public class BoostedTreesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Predicts_a_batch_to_the_bit_as_one_by_one(int threads)
    {
        var model = SomeTrees.Model(seed: 1, rounds: 20, out var matrix);
        var row = new float[matrix.Columns.Count];
        var batch = model.PredictLogOdds(matrix, threads);
        for (var client = 0; client < matrix.RowCount; client++)
        {
            matrix.CopyRow(client, row);
            Assert.Equal(BitConverter.DoubleToInt64Bits(model.PredictLogOdds(row)), BitConverter.DoubleToInt64Bits(batch[client]));
        }
    }

    [Fact]
    public void Adds_the_trees_to_the_base()
    {
        var model = new BoostedTrees([FeatureColumn.Numeric("age")], -2, [SomeTrees.Stump(30), SomeTrees.Stump(50, 0.25, 0.5)]);

        Assert.Equal(-2 - 1 + 0.25, model.PredictLogOdds([20]));
        Assert.Equal(-2 + 1 + 0.25, model.PredictLogOdds([30]));
        Assert.Equal(-2 + 1 + 0.5, model.PredictLogOdds([50]));
    }

    [Fact]
    public void Counts_splits_and_gains_by_feature()
    {
        var model = SomeTrees.Model(seed: 2);
        var splits = model.Trees.SelectMany(tree => tree.Splits).ToList();

        Assert.Equal(splits.Count, model.SplitsByFeature().Sum());
        Assert.Equal(splits.Where(split => split.Feature == 3).Sum(split => split.Gain), model.GainByFeature()[3], 1e-9);
    }

    [Fact]
    public void Refuses_other_features()
    {
        var model = SomeTrees.Model(seed: 3);
        Assert.Contains("8 features; 2 values", Assert.Throws<ArgumentException>(() => model.PredictLogOdds([1, 2])).Message);
        Assert.Contains(
            "Feature 0 of the matrix is feature 0; the model expects number 0",
            Assert.Throws<ArgumentException>(() => model.PredictLogOdds(SomeTrees.Matrix([1], [1], [1], [1], [1], [1], [1], [1]))).Message);
    }

    [Fact]
    public void Refuses_trees_that_do_not_fit_its_features()
    {
        string Refused(FeatureColumn feature, Tree tree) => Assert.Throws<ArgumentException>(() => new BoostedTrees([feature], 0, [tree])).Message;
        var byLevels = new Tree([new TreeSplit { Feature = 0, LeftLevels = [4], Left = ~0, Right = ~1 }], [new TreeLeaf(0, 1), new TreeLeaf(0, 1)]);

        Assert.Contains("asks for feature 1; the model has 1", Refused(FeatureColumn.Numeric("age"), SomeTrees.Stump(feature: 1)));
        Assert.Contains("splits job by a threshold", Refused(FeatureColumn.Category("job", ["a"]), SomeTrees.Stump()));
        Assert.Contains("splits age by levels", Refused(FeatureColumn.Numeric("age"), byLevels));
        Assert.Contains("asks for level 4 of job, which has 1", Refused(FeatureColumn.Category("job", ["a"]), byLevels));
        Assert.Contains("base", Assert.Throws<ArgumentException>(() => new BoostedTrees([], double.NaN, [])).Message);
    }
}
