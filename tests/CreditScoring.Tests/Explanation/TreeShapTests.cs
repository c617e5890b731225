using System.Diagnostics;
using CreditScoring.Explanation;
using CreditScoring.Features;
using CreditScoring.Numerics;
using CreditScoring.Tests.Trees;
using CreditScoring.Trees;
using FsCheck;
using FsCheck.Fluent;

namespace CreditScoring.Tests.Explanation;

public class TreeShapTests
{
    [Fact]
    public void Matches_the_example_worked_by_hand()
    {
        // x < 0: 1. Otherwise y < 0: 2, else 6. Covers 2, 1, 1; the client has x = 1, y = 1: 6.
        // Values of the sets: {} (2·1 + 2 + 6) / 4 = 5/2; {x} (2 + 6) / 2 = 4; {y} (2·1 + 2·6) / 4 = 7/2; {x, y} 6.
        // x: ((4 - 5/2) + (6 - 7/2)) / 2 = 2; y: ((7/2 - 5/2) + (6 - 4)) / 2 = 3/2.
        var tree = new Tree(
            [new TreeSplit { Feature = 0, Left = ~0, Right = 1 }, new TreeSplit { Feature = 1, Left = ~1, Right = ~2 }],
            [new TreeLeaf(1, 2), new TreeLeaf(2, 1), new TreeLeaf(6, 1)]);
        var shap = new TreeShap(new BoostedTrees([FeatureColumn.Numeric("x"), FeatureColumn.Numeric("y")], 10, [tree]));
        var contributions = new double[2];
        shap.Contributions([1, 1], contributions);

        Assert.Equal(12.5, shap.Base, 1e-14);
        Assert.Equal(2, contributions[0], 1e-14);
        Assert.Equal(1.5, contributions[1], 1e-14);
    }

    [Fact]
    public void Equals_the_sum_over_all_sets_of_features() =>
        Prop.ForAll(ArbMap.Default.ArbFor<PositiveInt>(), seed =>
        {
            var random = new Random64((ulong)seed.Get);
            var (model, row) = RandomModel(random, features: 1 + random.NextInt32(10), splits: 1 + random.NextInt32(24));
            var contributions = new double[row.Length];
            var shap = new TreeShap(model);
            shap.Contributions(row, contributions);
            var expected = ByAllSets(model, row, out var mean);

            return Math.Abs(shap.Base - mean) < 1e-10 && contributions.Zip(expected).All(pair => Math.Abs(pair.First - pair.Second) < 1e-10);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Sums_to_the_log_odds_of_deep_trees() =>
        Prop.ForAll(ArbMap.Default.ArbFor<PositiveInt>(), seed =>
        {
            // The check inside throws when the sum is off; deep trees on 60 features need more points than one vector holds.
            var random = new Random64((ulong)seed.Get);
            var (model, row) = RandomModel(random, features: 60, splits: 200);
            var contributions = new double[row.Length];
            var shap = new TreeShap(model);
            shap.Contributions(row, contributions);

            return Math.Abs(shap.Base + contributions.Sum() - model.PredictLogOdds(row)) < 1e-9;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Explains_a_chain_of_forty_features_exactly()
    {
        // One tree asks for 40 features in a row, each passed by half: the last leaf is 1, the others 0. By symmetry all that pass share alike.
        const int Depth = 40;
        var splits = Enumerable.Range(0, Depth).Select(split =>
            new TreeSplit { Feature = split, Left = ~split, Right = split + 1 < Depth ? split + 1 : ~Depth });
        var leaves = Enumerable.Range(0, Depth + 1).Select(leaf => new TreeLeaf(leaf == Depth ? 1 : 0, Math.Pow(0.5, Math.Min(leaf + 1, Depth))));
        var shap = new TreeShap(new BoostedTrees(
            [.. Enumerable.Range(0, Depth).Select(feature => FeatureColumn.Numeric("f" + feature))], 0, [new Tree([.. splits], [.. leaves])]));
        var contributions = new double[Depth];
        shap.Contributions(Enumerable.Repeat(1f, Depth).ToArray(), contributions);

        Assert.Equal(Math.Pow(0.5, Depth), shap.Base, 1e-16);
        Assert.All(contributions, contribution => Assert.Equal((1 - Math.Pow(0.5, Depth)) / Depth, contribution, 1e-13));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Explains_a_batch_as_one_by_one(int threads)
    {
        var model = SomeTrees.Model(seed: 4, rounds: 20, out var matrix);
        var shap = new TreeShap(model);
        var batch = shap.Contributions(matrix, threads);
        var row = new float[matrix.Columns.Count];
        var alone = new double[row.Length];
        for (var client = 0; client < matrix.RowCount; client++)
        {
            matrix.CopyRow(client, row);
            shap.Contributions(row, alone);
            Assert.Equal(alone, batch[client]);
        }
    }

    [Fact]
    public void Has_the_mean_log_odds_of_the_development_sample_as_its_base()
    {
        var model = SomeTrees.Model(seed: 5, rounds: 20, out var matrix);

        Assert.Equal(model.PredictLogOdds(matrix).Average(), new TreeShap(model).Base, 1e-9);
    }

    [Fact]
    public void Gives_nothing_to_features_that_no_tree_asks_for()
    {
        var shap = new TreeShap(new BoostedTrees([FeatureColumn.Numeric("x"), FeatureColumn.Numeric("unused")], 0, [SomeTrees.Stump()]));
        var contributions = new[] { double.NaN, double.NaN };
        shap.Contributions([1, 1], contributions);

        Assert.Equal([1.0, 0.0], contributions);
    }

    [Fact]
    public void Throws_by_name_when_a_sum_is_off()
    {
        var shap = new TreeShap(new BoostedTrees([FeatureColumn.Numeric("x")], 0.5, []));
        shap.CheckSum([0.25 + 9e-10], 0.75, "100002");
        var message = Assert.Throws<UnreachableException>(() => shap.CheckSum([0.25 + 2e-9], 0.75, "100002")).Message;

        Assert.StartsWith("The contributions of client 100002 and the base sum to 0.75", message);
        Assert.Contains("but the log-odds are 0.75: they differ by ", message);
        Assert.Throws<UnreachableException>(() => shap.CheckSum([double.NaN], 0.75, "100002"));
    }

    [Fact]
    public void Refuses_places_that_do_not_match()
    {
        var shap = new TreeShap(new BoostedTrees([FeatureColumn.Numeric("x")], 0, [SomeTrees.Stump()]));

        Assert.Contains("1 features but places for 2", Assert.Throws<ArgumentException>(() => shap.Contributions([1], new double[2])).Message);
        Assert.Contains("1 features; 2 values", Assert.Throws<ArgumentException>(() => shap.Contributions([1, 2], new double[2])).Message);
    }

    // Two trees over numbers and categories; the row has missing values.
    static (BoostedTrees Model, float[] Row) RandomModel(Random64 random, int features, int splits)
    {
        FeatureColumn[] columns = [.. Enumerable.Range(0, features).Select(feature => feature % 3 == 2
            ? FeatureColumn.Category("category " + feature, ["a", "b", "c", "d"])
            : FeatureColumn.Numeric("number " + feature))];
        float[] row = [.. columns.Select(column => random.NextInt32(4) == 0 ? float.NaN
            : column.Kind == FeatureKind.Category ? random.NextInt32(5) : (float)random.NextNormal())];

        return (new BoostedTrees(columns, random.NextNormal(), [RandomTree(random, columns, splits), RandomTree(random, columns, splits)]), row);
    }

    static Tree RandomTree(Random64 random, FeatureColumn[] columns, int count)
    {
        var splits = new List<TreeSplit>();
        for (var split = 0; split < count; split++)
        {
            // A leaf at random becomes the new split's place; the new split keeps it on its left.
            var leaf = random.NextInt32(split + 1);
            for (var parent = 0; parent < split; parent++)
                splits[parent] = splits[parent] with
                {
                    Left = splits[parent].Left == ~leaf ? split : splits[parent].Left,
                    Right = splits[parent].Right == ~leaf ? split : splits[parent].Right,
                };
            var feature = random.NextInt32(columns.Length);
            splits.Add(new TreeSplit
            {
                Feature = feature,
                Threshold = (float)random.NextNormal(),
                LeftLevels = columns[feature].Kind == FeatureKind.Category ? [.. Enumerable.Range(0, 5).Where(_ => random.NextInt32(2) == 0)] : null,
                MissingGoesLeft = random.NextInt32(2) == 0,
                Left = ~leaf,
                Right = ~(split + 1),
            });
        }

        return new Tree(splits, [.. Enumerable.Range(0, count + 1).Select(_ => new TreeLeaf(random.NextNormal(), 1 + random.NextInt32(100)))]);
    }

    // Shapley's formula as it stands: the mean, over the orders of features, of what a feature adds to those before it.
    static double[] ByAllSets(BoostedTrees model, float[] row, out double mean)
    {
        var count = row.Length;
        var values = new double[1 << count];
        var covers = model.Trees.Select(tree => tree.SplitCovers()).ToArray();
        for (var set = 0; set < values.Length; set++)
            values[set] = model.BaseLogOdds + model.Trees.Zip(covers).Sum(pair => Value(pair.First, pair.Second, 0, row, set));
        mean = values[0];

        var contributions = new double[count];
        for (var set = 0; set < values.Length; set++)
            for (var feature = 0; feature < count; feature++)
                if ((set >> feature & 1) == 0)
                {
                    var size = System.Numerics.BitOperations.PopCount((uint)set);
                    var weight = Factorial(size) * Factorial(count - 1 - size) / Factorial(count);
                    contributions[feature] += weight * (values[set | 1 << feature] - values[set]);
                }

        return contributions;
    }

    static double Value(Tree tree, double[] covers, int child, float[] row, int set)
    {
        if (child < 0)
            return tree.Leaves[~child].Value;

        var split = tree.Splits[child];
        if ((set >> split.Feature & 1) != 0)
            return Value(tree, covers, tree.GoesLeft(child, row[split.Feature]) ? split.Left : split.Right, row, set);

        double Cover(int side) => side >= 0 ? covers[side] : tree.Leaves[~side].Cover;

        return (Cover(split.Left) * Value(tree, covers, split.Left, row, set) + Cover(split.Right) * Value(tree, covers, split.Right, row, set))
            / (Cover(split.Left) + Cover(split.Right));
    }

    static double Factorial(int number) => number < 2 ? 1 : number * Factorial(number - 1);
}
