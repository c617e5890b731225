using CreditScoring.Numerics;
using CreditScoring.Trees;

namespace CreditScoring.Tests.Trees;

/// <summary>A split is found by sums of hessians and refused when the rows counted on one side are too few.</summary>
public class RefusedSplitTests
{
    static readonly BoostedTreesOptions options = new() { Rounds = 30, Leaves = 24, MinRowsPerLeaf = 20, MinRowsPerLevel = 5, FeatureFraction = 1 };

    [Fact]
    public void Leaves_the_rows_of_the_leaf_where_they_were()
    {
        var table = BinnedTable.Of(SomeTrees.Matrix([1, 9, 2, 8, 3, 7]));
        using var pool = new TaskPool(1);
        var partition = new RowPartition(table, 6, pool);
        partition.Reset([0, 1, 2, 3, 4, 5]);
        var upToTwo = new SplitCandidate(1, 0, 1, BinSet.Below(2), 0);

        Assert.Equal(2, partition.Split(0, 6, upToTwo, least: 3));
        Assert.Equal([0, 1, 2, 3, 4, 5], partition.Rows);
        Assert.Equal(2, partition.Split(0, 6, upToTwo, least: 2));
        Assert.Equal([0, 2, 1, 3, 4, 5], partition.Rows);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Changes_no_tree_with_the_number_of_threads(ulong seed)
    {
        var (matrix, defaults) = SomeTrees.Sample(700, 60, seed);
        var weights = Weights(700, seed);
        string Train(int threads) => SomeTrees.Text(BoostedTreesTrainer.Train(
            BinnedTable.Of(matrix), new TreeTraining { Defaults = defaults, Weights = weights }, options with { Threads = threads }));

        Assert.Equal(Train(1), Train(2));
        Assert.Equal(Train(1), Train(3));
    }

    // Weights far apart, so that a side may weigh enough with too few rows.
    static float[] Weights(int rows, ulong seed)
    {
        var random = new Random64(seed);

        return [.. Enumerable.Range(0, rows).Select(_ => random.NextDouble() < 0.1 ? 12f : 1f)];
    }
}
