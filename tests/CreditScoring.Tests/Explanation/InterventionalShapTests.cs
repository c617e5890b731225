using CreditScoring.Explanation;
using CreditScoring.Features;
using CreditScoring.Numerics;
using CreditScoring.Tests.Trees;
using CreditScoring.Trees;
using FsCheck;
using FsCheck.Fluent;

namespace CreditScoring.Tests.Explanation;

public class InterventionalShapTests
{
    [Fact]
    public void Matches_the_example_worked_by_hand()
    {
        // x < 0: 1. Otherwise y < 0: 2, else 6. The client is (1, 1): 6. Background (-1, -1): 1, and (1, -1): 2; base 3/2.
        // Against the first: {x} 2, {y} 1, {x, y} 6, so x ((2 - 1) + (6 - 1)) / 2 = 3 and y ((1 - 1) + (6 - 2)) / 2 = 2. Against the second: x 0, y 4.
        // Means: x 3/2, y 3. Interaction: 6 - 2 - 1 + 1 = 4 and 0, mean 2, half to each order.
        var shap = new InterventionalShap(HandModel(), Clients([-1, 1], [-1, -1]));
        var contributions = shap.Contributions(Clients([1], [1]))[0];
        var interactions = shap.Interactions([1, 1]);

        Assert.Equal(11.5, shap.Base, 1e-14);
        Assert.Equal(1.5, contributions[0], 1e-14);
        Assert.Equal(3, contributions[1], 1e-14);
        Assert.Equal(0.5, interactions[0][0], 1e-14);
        Assert.Equal(1, interactions[0][1], 1e-14);
        Assert.Equal(1, interactions[1][0], 1e-14);
        Assert.Equal(2, interactions[1][1], 1e-14);
    }

    [Fact]
    public void Equals_the_sum_over_all_sets_of_features_and_all_background_clients() =>
        Prop.ForAll(ArbMap.Default.ArbFor<PositiveInt>(), seed =>
        {
            var random = new Random64((ulong)seed.Get);
            var (model, row) = RandomTrees.Model(random, features: 1 + random.NextInt32(9), splits: 1 + random.NextInt32(24));
            var background = RandomTrees.Clients(random, model, 1 + random.NextInt32(20));
            var shap = new InterventionalShap(model, background);
            var game = BruteForceShapley.ByBackground(model, row, background);
            var expected = BruteForceShapley.Contributions(row.Length, game, out var mean);
            var actual = shap.Contributions(One(model, row))[0];

            return Math.Abs(shap.Base - mean) < 1e-10
                && actual.Zip(expected).All(pair => Math.Abs(pair.First - pair.Second) < 1e-10)
                && BruteForceShapley.AreEqual(BruteForceShapley.Interactions(row.Length, game), shap.Interactions(row), actual);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Agrees_when_patterns_are_looked_up_and_when_all_are_gone_through() =>
        Prop.ForAll(ArbMap.Default.ArbFor<PositiveInt>(), seed =>
        {
            // With many background clients a pattern of few passed features is looked up; with one client, never: the mean over the clients one by one must be the same.
            var random = new Random64((ulong)seed.Get);
            var (model, row) = RandomTrees.Model(random, features: 20, splits: 60); // ways of more than 12 features too
            var background = RandomTrees.Clients(random, model, 300);
            var whole = new InterventionalShap(model, background).Contributions(One(model, row))[0];
            var mean = new double[row.Length];
            for (var client = 0; client < background.RowCount; client++)
            {
                var against = new InterventionalShap(model, background.Rows([client])).Contributions(One(model, row))[0];
                for (var feature = 0; feature < mean.Length; feature++)
                    mean[feature] += against[feature] / background.RowCount;
            }

            return whole.Zip(mean).All(pair => Math.Abs(pair.First - pair.Second) < 1e-10);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(10));

    [Fact]
    public void Gives_a_client_the_same_bytes_in_any_company_and_with_any_threads()
    {
        var model = SomeTrees.Model(seed: 6, rounds: 10, out var matrix);
        var all = new InterventionalShap(model, matrix).Contributions(matrix);
        var some = Enumerable.Range(0, 133).Select(row => (row * 7 + 3) % matrix.RowCount).ToArray();
        var few = new InterventionalShap(model, matrix, threads: 2).Contributions(matrix.Rows(some), threads: 2);

        for (var row = 0; row < some.Length; row++)
            Assert.Equal(all[some[row]].Select(BitConverter.DoubleToInt64Bits), few[row].Select(BitConverter.DoubleToInt64Bits));
    }

    [Fact]
    public void Has_the_mean_log_odds_of_the_background_as_its_base()
    {
        var model = SomeTrees.Model(seed: 5, rounds: 20, out var matrix);
        var some = matrix.Rows([0, 5, 9, 11]);

        Assert.Equal(model.PredictLogOdds(some).Average(), new InterventionalShap(model, some).Base, 1e-12);
    }

    [Fact]
    public void Explains_a_model_without_trees()
    {
        var shap = new InterventionalShap(new BoostedTrees(HandModel().Features, 0.5, []), Clients([1], [1]));

        Assert.Equal(0.5, shap.Base);
        Assert.Equal([0.0, 0.0], shap.Contributions(Clients([2], [3]))[0]);
    }

    [Fact]
    public void Refuses_an_empty_background_and_other_features()
    {
        Assert.Contains("no client", Assert.Throws<ArgumentException>(() => new InterventionalShap(HandModel(), Clients([], []))).Message);
        Assert.Contains("2 features", Assert.Throws<ArgumentException>(() =>
            new InterventionalShap(HandModel(), new FeatureMatrix([FeatureColumn.Numeric("x")], ["a"], [[1f]]))).Message);
    }

    static BoostedTrees HandModel() => new(
        [FeatureColumn.Numeric("x"), FeatureColumn.Numeric("y")], 10,
        [new Tree(
            [new TreeSplit { Feature = 0, Left = ~0, Right = 1 }, new TreeSplit { Feature = 1, Left = ~1, Right = ~2 }],
            [new TreeLeaf(1, 2), new TreeLeaf(2, 1), new TreeLeaf(6, 1)])]);

    static FeatureMatrix Clients(float[] x, float[] y) => new(HandModel().Features, [.. x.Select((_, client) => "client " + client)], [x, y]);

    static FeatureMatrix One(BoostedTrees model, float[] row) => new(model.Features, ["one"], [.. row.Select(value => new[] { value })]);
}
