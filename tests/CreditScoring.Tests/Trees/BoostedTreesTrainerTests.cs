using CreditScoring.Features;
using CreditScoring.Numerics;
using CreditScoring.Trees;

namespace CreditScoring.Tests.Trees;

public class BoostedTreesTrainerTests
{
    static readonly BoostedTreesOptions oneSplit = new() { Rounds = 1, Leaves = 2, MinRowsPerLeaf = 1, MinRowsPerLevel = 20, L2 = 1, LearningRate = 0.5, FeatureFraction = 1 };

    [Fact]
    public void Matches_the_split_worked_by_hand()
    {
        // Six clients, three defaults: base log-odds 0, p = 1/2, gradient -1/2 for a default and +1/2 for a repaid loan, hessian 1/4.
        // Cut between 3 and 4: left {0, 0, 0}: G = 3/2, H = 3/4; right {1, 1, 1}: G = -3/2, H = 3/4.
        // Values -+ (3/2) / (3/4 + 1) = -+ 6/7, half of it kept: -+ 3/7. Gain 1/2 (2 (9/4) / (7/4) - 0) = 9/7.
        var model = BoostedTreesTrainer.Train(SomeTrees.Matrix([1, 2, 3, 4, 5, 6]), [0, 0, 0, 1, 1, 1], oneSplit);

        var tree = Assert.Single(model.Trees);
        var split = Assert.Single(tree.Splits);
        Assert.Equal(0, model.BaseLogOdds);
        Assert.Equal(3.5f, split.Threshold);
        Assert.Equal(9.0 / 7, split.Gain, 1e-12);
        Assert.Equal([-3.0 / 7, 3.0 / 7], tree.Leaves.Select(leaf => leaf.Value), (left, right) => Math.Abs(left - right) < 1e-15);
        Assert.Equal([3.0, 3.0], tree.Leaves.Select(leaf => leaf.Cover));
    }

    [Fact]
    public void Shrinks_gradients_by_the_L1_penalty()
    {
        // As above, S(G) = 3/2 - 1/2 = 1: values -+ 1 / (7/4) = -+ 4/7, half of it kept.
        var model = BoostedTreesTrainer.Train(SomeTrees.Matrix([1, 2, 3, 4, 5, 6]), [0, 0, 0, 1, 1, 1], oneSplit with { L1 = 0.5 });

        Assert.Equal(-2.0 / 7, model.PredictLogOdds([1]), 1e-15);
        Assert.Equal(4.0 / 7, model.Trees[0].Splits[0].Gain, 1e-12);
    }

    [Theory]
    [InlineData(0f, 1f)]
    [InlineData(1f, 0f)]
    public void Learns_the_side_of_missing(float defaultOfLow, float defaultOfHigh)
    {
        // Missing clients default: they must end with the other defaults, whichever side that is.
        var values = new[] { 1, 2, 3, 4, 5, 6, float.NaN, float.NaN, float.NaN };
        float[] defaults = [defaultOfLow, defaultOfLow, defaultOfLow, defaultOfHigh, defaultOfHigh, defaultOfHigh, 1, 1, 1];
        var model = BoostedTreesTrainer.Train(SomeTrees.Matrix(values), defaults, oneSplit);

        var split = Assert.Single(model.Trees[0].Splits);
        Assert.Equal(3.5f, split.Threshold);
        Assert.Equal(defaultOfLow == 1, split.MissingGoesLeft);
    }

    [Fact]
    public void Can_split_missing_from_all_numbers()
    {
        var model = BoostedTreesTrainer.Train(SomeTrees.Matrix([1, 1, 1, float.NaN, float.NaN]), [0, 0, 0, 1, 1], oneSplit);

        Assert.True(model.PredictLogOdds([float.NaN]) > model.PredictLogOdds([1]));
        Assert.Equal(model.PredictLogOdds([1]), model.PredictLogOdds([-1e30f]));
        Assert.Equal(model.PredictLogOdds([1]), model.PredictLogOdds([1e30f]));
    }

    [Fact]
    public void Sends_missing_with_the_greater_part_when_none_was_seen()
    {
        var model = BoostedTreesTrainer.Train(SomeTrees.Matrix([1, 2, 3, 4, 5, 6]), [0, 0, 1, 1, 1, 1], oneSplit);

        Assert.Equal(2.5f, model.Trees[0].Splits[0].Threshold);
        Assert.False(model.Trees[0].Splits[0].MissingGoesLeft);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Gives_the_same_trees_for_any_number_of_threads(int threads)
    {
        // 90 features are two groups of the table; 20,000 rows are several blocks of every loop.
        var (matrix, defaults) = SomeTrees.Sample(20_000, 90, seed: 5);
        var options = new BoostedTreesOptions { Rounds = 4 };

        Assert.Equal(
            SomeTrees.Text(BoostedTreesTrainer.Train(matrix, defaults, options)),
            SomeTrees.Text(BoostedTreesTrainer.Train(matrix, defaults, options with { Threads = threads })));
    }

    [Fact]
    public void Does_not_depend_on_the_order_of_rows()
    {
        var (matrix, defaults) = SomeTrees.Sample(2_000, 10, seed: 6);
        var order = Enumerable.Range(0, matrix.RowCount).ToArray();
        new Random64(1).Shuffle(order.AsSpan());
        var options = new BoostedTreesOptions { Rounds = 20, MinRowsPerLeaf = 20 };
        var model = BoostedTreesTrainer.Train(matrix, defaults, options);
        var shuffled = BoostedTreesTrainer.Train(matrix.Rows(order), [.. order.Select(row => defaults[row])], options);

        Assert.Equal(model.PredictLogOdds(matrix), shuffled.PredictLogOdds(matrix), (left, right) => Math.Abs(left - right) < 1e-9);
    }

    [Fact]
    public void Draws_other_features_with_another_seed_only()
    {
        var (matrix, defaults) = SomeTrees.Sample(1_000, 10, seed: 7);
        var options = new BoostedTreesOptions { Rounds = 5, MinRowsPerLeaf = 20, FeatureFraction = 0.5 };
        string Train(ulong seed, double fraction) => SomeTrees.Text(
            BoostedTreesTrainer.Train(matrix, defaults, options with { Seed = seed, FeatureFraction = fraction }));

        Assert.Equal(Train(1, 0.5), Train(1, 0.5));
        Assert.NotEqual(Train(1, 0.5), Train(2, 0.5));
        Assert.Equal(Train(1, 1), Train(2, 1));
    }

    [Fact]
    public void Asks_each_tree_only_for_the_features_drawn()
    {
        var (matrix, defaults) = SomeTrees.Sample(1_000, 10, seed: 8);
        var model = BoostedTreesTrainer.Train(matrix, defaults, new BoostedTreesOptions { Rounds = 30, MinRowsPerLeaf = 20, FeatureFraction = 0.2 });

        Assert.All(model.Trees, tree => Assert.InRange(tree.Splits.Select(split => split.Feature).Distinct().Count(), 1, 2));
        Assert.True(model.Trees.SelectMany(tree => tree.Splits).Select(split => split.Feature).Distinct().Count() > 5);
    }

    [Fact]
    public void Keeps_the_least_rows_depth_and_leaves()
    {
        var (matrix, defaults) = SomeTrees.Sample(3_000, 10, seed: 9);
        var options = new BoostedTreesOptions { Rounds = 60, LearningRate = 0.3, MinRowsPerLeaf = 150, MaxDepth = 3, Leaves = 6 };
        var model = BoostedTreesTrainer.Train(matrix, defaults, options);

        Assert.All(model.Trees, tree =>
        {
            Assert.InRange(tree.Leaves.Count, 2, 6);
            Assert.All(tree.Leaves, leaf => Assert.True(leaf.Cover >= 150));
            Assert.Equal(3_000, tree.SplitCovers()[0]);
            Assert.InRange(Depth(tree, 0), 1, 3);
        });
    }

    [Fact]
    public void Splits_only_for_the_least_gain()
    {
        var (matrix, defaults) = SomeTrees.Sample(1_000, 10, seed: 10);
        var model = BoostedTreesTrainer.Train(matrix, defaults, new BoostedTreesOptions { Rounds = 5, MinRowsPerLeaf = 20, MinGain = 4 });

        Assert.All(model.Trees.SelectMany(tree => tree.Splits), split => Assert.True(split.Gain > 4));
        Assert.Empty(BoostedTreesTrainer.Train(matrix, defaults, new BoostedTreesOptions { MinGain = 1e9 }).Trees);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void Follows_the_expected_directions(int direction)
    {
        // The true effects go up: with -1 the model must give them up rather than follow.
        var (matrix, defaults) = SomeTrees.Sample(2_000, 6, seed: 11, direction);
        var options = new BoostedTreesOptions { Rounds = 40, LearningRate = 0.2, MinRowsPerLeaf = 10, MonotoneDirections = true };
        var model = BoostedTreesTrainer.Train(matrix, defaults, options);

        Assert.Equal(0, Breaches(model, matrix, direction));
        Assert.NotEqual(0, Breaches(BoostedTreesTrainer.Train(matrix, defaults, options with { MonotoneDirections = false }), matrix, direction));
    }

    [Fact]
    public void Splits_categories_by_sets_of_levels()
    {
        // Odd levels default: one set holds them all, where a threshold on the position must cut eleven times.
        var random = new Random64(3);
        float[] levels = [.. Enumerable.Range(0, 1_200).Select(row => (float)(row % 12))];
        float[] defaults = [.. levels.Select(level => random.NextDouble() < (level % 2 == 1 ? 0.9 : 0.1) ? 1f : 0f)];
        var column = FeatureColumn.Category("job", [.. Enumerable.Range(0, 12).Select(level => "job " + level)]);
        var options = oneSplit with { MinRowsPerLeaf = 20, Rounds = 5 };
        var sets = BoostedTreesTrainer.Train(SomeTrees.Matrix([column], levels), defaults, options);
        var thresholds = BoostedTreesTrainer.Train(SomeTrees.Matrix(levels), defaults, options);

        Assert.Equal(0, sets.Trees[0].Splits[0].LeftLevels!.Select(level => level % 2).Distinct().Count() - 1);
        Assert.Equal(6, sets.Trees[0].Splits[0].LeftLevels!.Count);
        Assert.True(SomeTrees.Auc(sets.PredictLogOdds(SomeTrees.Matrix([column], levels)), defaults) > 0.88);
        Assert.True(SomeTrees.Auc(thresholds.PredictLogOdds(SomeTrees.Matrix(levels)), defaults) < 0.75);
    }

    [Theory]
    [InlineData(0f, 1f)]
    [InlineData(1f, 0f)]
    public void Sends_levels_never_seen_with_the_greater_part(float defaultOfMany, float defaultOfFew)
    {
        var column = FeatureColumn.Category("job", ["many", "few", "never seen"]);
        float[] levels = [.. Enumerable.Repeat(0f, 60), .. Enumerable.Repeat(1f, 40)];
        float[] defaults = [.. levels.Select(level => level == 0 ? defaultOfMany : defaultOfFew)];
        var model = BoostedTreesTrainer.Train(SomeTrees.Matrix([column], levels), defaults, oneSplit);

        foreach (var unseen in new[] { 2, 3, 300, -1, float.NaN })
            Assert.Equal(model.PredictLogOdds([0]), model.PredictLogOdds([unseen]));
        Assert.Equal(defaultOfFew > defaultOfMany, model.PredictLogOdds([1]) > model.PredictLogOdds([0]));
    }

    [Fact]
    public void Stops_when_the_validation_sample_no_longer_gains()
    {
        var (matrix, defaults) = SomeTrees.Sample(1_000, 8, seed: 12);
        var (validation, validationDefaults) = SomeTrees.Sample(1_000, 8, seed: 12_000);
        var options = new BoostedTreesOptions { Rounds = 400, LearningRate = 0.3, MinRowsPerLeaf = 5 };
        var stopped = BoostedTreesTrainer.Train(matrix, defaults, options with { EarlyStoppingRounds = 10 }, new TreeValidation(validation, validationDefaults));
        var full = BoostedTreesTrainer.Train(matrix, defaults, options with { Rounds = stopped.Trees.Count + 10 });

        // The trees kept are the first of an unstopped training, and each number of them near the end is no better.
        Assert.InRange(stopped.Trees.Count, 1, 100);
        Assert.StartsWith(SomeTrees.Text(stopped), SomeTrees.Text(full));
        var best = LogLoss(stopped, validation, validationDefaults);
        for (var count = 0; count <= full.Trees.Count; count++)
            Assert.True(best <= LogLoss(new BoostedTrees(full.Features, full.BaseLogOdds, [.. full.Trees.Take(count)]), validation, validationDefaults) + 1e-12);
    }

    [Fact]
    public void Learns_nothing_from_shuffled_defaults()
    {
        var (matrix, defaults) = SomeTrees.Sample(4_000, 10, seed: 13);
        var (fresh, freshDefaults) = SomeTrees.Sample(4_000, 10, seed: 14);
        new Random64(2).Shuffle(defaults.AsSpan());
        var model = BoostedTreesTrainer.Train(matrix, defaults, new BoostedTreesOptions { Rounds = 50 });

        Assert.InRange(SomeTrees.Auc(model.PredictLogOdds(fresh), freshDefaults), 0.45, 0.55);
    }

    [Fact]
    public void Trains_alike_on_a_sample_already_binned()
    {
        var (matrix, defaults) = SomeTrees.Sample(500, 6, seed: 15);
        var options = new BoostedTreesOptions { Rounds = 5, MinRowsPerLeaf = 10, MaxBins = 16 };

        Assert.Equal(
            SomeTrees.Text(BoostedTreesTrainer.Train(matrix, defaults, options)),
            SomeTrees.Text(BoostedTreesTrainer.Train(BinnedTable.Of(matrix, 16), new TreeTraining { Defaults = defaults }, options)));
    }

    [Fact]
    public void Gives_the_base_rate_when_nothing_varies()
    {
        var model = BoostedTreesTrainer.Train(SomeTrees.Matrix([1, 1, 1, 1], [float.NaN, float.NaN, float.NaN, float.NaN]), [0, 0, 0, 1], oneSplit);

        Assert.Empty(model.Trees);
        Assert.Equal(Math.Log(1.0 / 3), model.PredictLogOdds([5, 5]), 1e-15);
    }

    [Fact]
    public void Reports_every_round_and_can_be_cancelled()
    {
        var rounds = new Rounds();
        using var cancellation = new CancellationTokenSource();
        BoostedTreesTrainer.Train(SomeTrees.Matrix([1, 2, 3]), [0, 1, 0], oneSplit with { Rounds = 3 }, progress: rounds);
        cancellation.Cancel();

        Assert.Equal([1, 2, 3], rounds.Seen);
        Assert.Throws<OperationCanceledException>(() =>
            BoostedTreesTrainer.Train(SomeTrees.Matrix([1, 2, 3]), [0, 1, 0], oneSplit, cancellation: cancellation.Token));
    }

    static int Depth(Tree tree, int child) => child < 0 ? 0 : 1 + Math.Max(Depth(tree, tree.Splits[child].Left), Depth(tree, tree.Splits[child].Right));

    // How often the prediction goes against the direction as one number of a client grows.
    static int Breaches(BoostedTrees model, FeatureMatrix matrix, int direction)
    {
        var breaches = 0;
        var row = new float[matrix.Columns.Count];
        for (var client = 0; client < 100; client++)
            for (var feature = 0; feature < row.Length; feature++)
            {
                if (matrix.Columns[feature].Kind == FeatureKind.Category)
                    continue;

                matrix.CopyRow(client, row);
                var before = double.NegativeInfinity;
                for (var step = -30; step <= 30; step++)
                {
                    row[feature] = step / 10f;
                    var now = direction * model.PredictLogOdds(row);
                    breaches += now < before ? 1 : 0;
                    before = now;
                }
            }

        return breaches;
    }

    static double LogLoss(BoostedTrees model, FeatureMatrix matrix, float[] defaults) =>
        model.PredictLogOdds(matrix).Select((logOdds, row) => -Math.Log(LogOdds.ToProbability(defaults[row] == 1 ? logOdds : -logOdds))).Average();

    sealed class Rounds : IProgress<int>
    {
        public List<int> Seen { get; } = [];

        public void Report(int value) => Seen.Add(value);
    }
}
