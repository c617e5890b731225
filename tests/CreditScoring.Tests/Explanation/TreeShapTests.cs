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
        var shap = new TreeShap(new BoostedTrees([FeatureColumn.Numeric("x"), FeatureColumn.Numeric("y")], 10, [HandTree()]));
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
            var (model, row) = RandomTrees.Model(random, features: 1 + random.NextInt32(10), splits: 1 + random.NextInt32(24));
            var contributions = new double[row.Length];
            var shap = new TreeShap(model);
            shap.Contributions(row, contributions);
            var expected = BruteForceShapley.Contributions(row.Length, BruteForceShapley.ByCover(model, row), out var mean);

            return Math.Abs(shap.Base - mean) < 1e-10 && contributions.Zip(expected).All(pair => Math.Abs(pair.First - pair.Second) < 1e-10);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Sums_to_the_log_odds_of_deep_trees() =>
        Prop.ForAll(ArbMap.Default.ArbFor<PositiveInt>(), seed =>
        {
            // The check inside throws when the sum is off; deep trees on 60 features need more points than one vector holds.
            var random = new Random64((ulong)seed.Get);
            var (model, row) = RandomTrees.Model(random, features: 60, splits: 200);
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
            for (var feature = 0; feature < row.Length; feature++)
                Assert.Equal(alone[feature], batch[client][feature], 1e-12);
        }
    }

    [Fact]
    public void Gives_a_client_the_same_bytes_in_any_company_and_with_any_threads()
    {
        var model = SomeTrees.Model(seed: 6, rounds: 20, out var matrix);
        var shap = new TreeShap(model);
        var all = shap.Contributions(matrix);
        var some = Enumerable.Range(0, 133).Select(row => (row * 7 + 3) % matrix.RowCount).ToArray(); // other lanes, other blocks, the last not full
        var few = shap.Contributions(matrix.Rows(some), threads: 3);

        for (var row = 0; row < some.Length; row++)
            Assert.Equal(all[some[row]].Select(BitConverter.DoubleToInt64Bits), few[row].Select(BitConverter.DoubleToInt64Bits));
    }

    [Fact]
    public void Explains_batches_of_categories_missing_values_and_deep_trees_as_one_by_one() =>
        Prop.ForAll(ArbMap.Default.ArbFor<PositiveInt>(), seed =>
        {
            var random = new Random64((ulong)seed.Get);
            var (model, _) = RandomTrees.Model(random, features: 1 + random.NextInt32(40), splits: 1 + random.NextInt32(120));
            var matrix = RandomTrees.Clients(random, model, 1 + random.NextInt32(70));
            var shap = new TreeShap(model);
            var (batch, row, alone) = (shap.Contributions(matrix, threads: 2), new float[matrix.Columns.Count], new double[matrix.Columns.Count]);
            for (var client = 0; client < matrix.RowCount; client++)
            {
                matrix.CopyRow(client, row);
                shap.Contributions(row, alone);
                if (alone.Zip(batch[client]).Any(pair => Math.Abs(pair.First - pair.Second) > 1e-12))
                    return false;
            }

            return true;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Interactions_match_the_example_worked_by_hand()
    {
        // The tree of the first example: the interaction is 6 - 4 - 7/2 + 5/2 = 1, half to each order; x keeps 2 - 1/2, y 3/2 - 1/2.
        var shap = new TreeShap(new BoostedTrees([FeatureColumn.Numeric("x"), FeatureColumn.Numeric("y")], 10, [HandTree()]));
        var interactions = shap.Interactions([1, 1]);

        Assert.Equal(1.5, interactions[0][0], 1e-14);
        Assert.Equal(0.5, interactions[0][1], 1e-14);
        Assert.Equal(0.5, interactions[1][0], 1e-14);
        Assert.Equal(1, interactions[1][1], 1e-14);
    }

    [Fact]
    public void Interactions_equal_the_sum_over_all_sets_and_their_rows_sum_to_the_contributions() =>
        Prop.ForAll(ArbMap.Default.ArbFor<PositiveInt>(), seed =>
        {
            var random = new Random64((ulong)seed.Get);
            var (model, row) = RandomTrees.Model(random, features: 1 + random.NextInt32(9), splits: 1 + random.NextInt32(24));
            var game = BruteForceShapley.ByCover(model, row);
            var (expected, contributions) = (BruteForceShapley.Interactions(row.Length, game), BruteForceShapley.Contributions(row.Length, game, out _));
            var interactions = new TreeShap(model).Interactions(row);

            return BruteForceShapley.AreEqual(expected, interactions, contributions);
        }).QuickCheckThrowOnFailure();

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

    // A leaf of 1e9 leaves no digit for 1e-9: rounding alone puts the sum off, and every way to contributions must see it.
    [Fact]
    public void Refuses_contributions_whose_sum_rounding_puts_off()
    {
        var (model, matrix) = RandomTrees.Huge();
        var row = new float[matrix.Columns.Count];
        matrix.CopyRow(0, row);

        Assert.Throws<UnreachableException>(() => new TreeShap(model).Contributions(row, new double[row.Length]));
        Assert.Throws<UnreachableException>(() => new TreeShap(model).Contributions(matrix));
        Assert.Throws<UnreachableException>(() => new TreeShap(model).Interactions(row));
        Assert.Throws<UnreachableException>(() => new InterventionalShap(model, matrix).Contributions(matrix));
        Assert.Throws<UnreachableException>(() => new InterventionalShap(model, matrix).Interactions(row));
    }

    [Fact]
    public void Throws_by_name_when_a_sum_is_off()
    {
        var shap = new TreeShap(new BoostedTrees([FeatureColumn.Numeric("x")], 0.5, []));
        ShapSum.Check(shap.Base, [0.25 + 9e-10], 0.75, "100002");
        var message = Assert.Throws<UnreachableException>(() => ShapSum.Check(shap.Base, [0.25 + 2e-9], 0.75, "100002")).Message;

        Assert.StartsWith("The contributions of client 100002 and the base sum to 0.75", message);
        Assert.Contains("but the log-odds are 0.75: they differ by ", message);
        Assert.Throws<UnreachableException>(() => ShapSum.Check(shap.Base, [double.NaN], 0.75, "100002"));
    }

    [Fact]
    public void Refuses_places_that_do_not_match()
    {
        var shap = new TreeShap(new BoostedTrees([FeatureColumn.Numeric("x")], 0, [SomeTrees.Stump()]));

        Assert.Contains("1 features but places for 2", Assert.Throws<ArgumentException>(() => shap.Contributions([1], new double[2])).Message);
        Assert.Contains("1 features; 2 values", Assert.Throws<ArgumentException>(() => shap.Contributions([1, 2], new double[2])).Message);
    }

    static Tree HandTree() => new(
        [new TreeSplit { Feature = 0, Left = ~0, Right = 1 }, new TreeSplit { Feature = 1, Left = ~1, Right = ~2 }],
        [new TreeLeaf(1, 2), new TreeLeaf(2, 1), new TreeLeaf(6, 1)]);
}
