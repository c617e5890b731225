using CreditScoring.Features;
using CreditScoring.Numerics;
using CreditScoring.Trees;

namespace CreditScoring.Tests.Trees;

public class TreeTrainingTests
{
    static readonly BoostedTreesOptions options = new() { Rounds = 12, Leaves = 8, MinRowsPerLeaf = 10, MinRowsPerLevel = 10 };

    [Fact]
    public void Trains_on_some_rows_as_on_a_table_of_them_alone()
    {
        // Few values, so that the bins of some rows are those of all.
        var (matrix, defaults) = Coarse(1_500, seed: 1);
        var rows = Enumerable.Range(0, matrix.RowCount).Where(row => row % 3 != 0).ToArray();
        var shared = BoostedTreesTrainer.Train(BinnedTable.Of(matrix), new TreeTraining { Defaults = defaults, Rows = rows }, options);
        var alone = BoostedTreesTrainer.Train(matrix.Rows(rows), [.. rows.Select(row => defaults[row])], options);

        Assert.Equal(SomeTrees.Text(alone), SomeTrees.Text(shared));
    }

    [Fact]
    public void Does_not_read_the_outcomes_of_rows_held_out()
    {
        var (matrix, defaults) = SomeTrees.Sample(1_000, 8, seed: 2);
        var rows = Enumerable.Range(0, 1_000).Where(row => row % 4 != 1).ToArray();
        var hidden = defaults.ToArray();
        for (var row = 1; row < hidden.Length; row += 4)
            hidden[row] = float.NaN;
        string Train(float[] outcomes) => SomeTrees.Text(BoostedTreesTrainer.Train(
            BinnedTable.Of(matrix), new TreeTraining { Defaults = outcomes, Rows = rows }, options));

        Assert.Equal(Train(defaults), Train(hidden));
    }

    [Theory]
    [InlineData(1.0, 0)]
    [InlineData(0.6, 0)]
    [InlineData(1.0, 0.3)]
    public void Tells_after_each_round_what_so_many_trees_predict_for_every_row(double bagging, double dropRate)
    {
        var (matrix, defaults) = SomeTrees.Sample(900, 8, seed: 3);
        var told = new List<double[]>();
        var model = BoostedTreesTrainer.Train(
            BinnedTable.Of(matrix),
            new TreeTraining
            {
                Defaults = defaults, Rows = [.. Enumerable.Range(0, 600)],
                AfterRound = (trees, logOdds) =>
                {
                    Assert.Equal(told.Count + 1, trees);
                    told.Add([.. logOdds]);
                },
            },
            options with { BaggingFraction = bagging, DropRate = dropRate });

        // Dropping changes earlier trees, so only the last prefix is the model's.
        for (var count = dropRate == 0 ? 1 : told.Count; count <= told.Count; count++)
        {
            var prefix = new BoostedTrees(model.Features, model.BaseLogOdds, [.. model.Trees.Take(count)]);
            Assert.Equal(prefix.PredictLogOdds(matrix), told[count - 1], (left, right) => Math.Abs(left - right) < 1e-12);
        }
    }

    [Fact]
    public void A_weight_of_two_is_a_client_twice()
    {
        var (matrix, defaults) = Coarse(600, seed: 4);
        var twice = Enumerable.Range(0, 600).Where(row => row % 5 == 0).ToArray();
        int[] repeated = [.. Enumerable.Range(0, 600), .. twice];
        var weights = new float[600];
        for (var row = 0; row < weights.Length; row++)
            weights[row] = row % 5 == 0 ? 2 : 1;

        // Without a least number of rows, which counts clients and not weights.
        var free = options with { MinRowsPerLeaf = 1, MinRowsPerLevel = 1, MinHessianPerLeaf = 5 };
        var weighted = BoostedTreesTrainer.Train(BinnedTable.Of(matrix), new TreeTraining { Defaults = defaults, Weights = weights }, free);
        var copied = BoostedTreesTrainer.Train(matrix.Rows(repeated), [.. repeated.Select(row => defaults[row])], free);

        Assert.Equal(copied.PredictLogOdds(matrix), weighted.PredictLogOdds(matrix), (left, right) => Math.Abs(left - right) < 1e-9);
        Assert.Equal(720, weighted.Trees[0].Leaves.Sum(leaf => leaf.Cover), 1e-9);
    }

    [Fact]
    public void A_weight_of_zero_is_a_client_left_out()
    {
        var (matrix, defaults) = Coarse(600, seed: 5);
        var rows = Enumerable.Range(0, 600).Where(row => row % 3 != 0).ToArray();
        var weights = new float[600];
        foreach (var row in rows)
            weights[row] = 1;
        var table = BinnedTable.Of(matrix);

        Assert.Equal(
            SomeTrees.Text(BoostedTreesTrainer.Train(table, new TreeTraining { Defaults = defaults, Rows = rows }, options)),
            SomeTrees.Text(BoostedTreesTrainer.Train(table, new TreeTraining { Defaults = defaults, Weights = weights }, options)));
    }

    [Fact]
    public void The_weight_of_defaults_is_a_weight_on_each()
    {
        var (matrix, defaults) = SomeTrees.Sample(800, 6, seed: 6);
        var table = BinnedTable.Of(matrix);
        var byOption = BoostedTreesTrainer.Train(table, new TreeTraining { Defaults = defaults }, options with { DefaultWeight = 10 });
        var byClient = BoostedTreesTrainer.Train(
            table, new TreeTraining { Defaults = defaults, Weights = [.. defaults.Select(outcome => outcome == 1 ? 10f : 1)] }, options);
        var plain = BoostedTreesTrainer.Train(matrix, defaults, options);

        Assert.Equal(SomeTrees.Text(byClient), SomeTrees.Text(byOption));
        Assert.Equal(Math.Log(10), byOption.BaseLogOdds - plain.BaseLogOdds, 1e-12);
    }

    [Fact]
    public void Keeps_features_of_different_groups_apart_on_every_way()
    {
        var (matrix, defaults) = SomeTrees.Sample(3_000, 6, seed: 7);
        string Name(int feature) => matrix.Columns[feature].Name;
        string[][] groups = [[Name(0), Name(1)], [Name(1), Name(2), Name(3)]];
        var free = BoostedTreesTrainer.Train(matrix, defaults, options with { Rounds = 30 });
        var constrained = BoostedTreesTrainer.Train(
            BinnedTable.Of(matrix), new TreeTraining { Defaults = defaults, InteractionGroups = groups }, options with { Rounds = 30 });

        bool IsAllowed(IReadOnlyCollection<int> way) => way.Count == 1 || groups.Any(group => way.All(feature => group.Contains(Name(feature))));
        Assert.All(Ways(constrained), way => Assert.True(IsAllowed(way), string.Join(' ', way)));
        Assert.Contains(Ways(constrained), way => way.Count > 1);
        Assert.Contains(Ways(free), way => !IsAllowed(way));
    }

    [Fact]
    public void Goes_on_from_trees_as_if_it_had_never_stopped()
    {
        // Draws are numbered within a training, so none is made here.
        var (matrix, defaults) = SomeTrees.Sample(800, 8, seed: 9);
        var table = BinnedTable.Of(matrix);
        var all = options with { FeatureFraction = 1, Rounds = 10 };
        var whole = BoostedTreesTrainer.Train(table, new TreeTraining { Defaults = defaults }, all);
        var half = BoostedTreesTrainer.Train(table, new TreeTraining { Defaults = defaults }, all with { Rounds = 6 });
        var resumed = BoostedTreesTrainer.Train(table, new TreeTraining { Defaults = defaults, Start = half }, all with { Rounds = 4 });

        Assert.Equal(SomeTrees.Text(whole), SomeTrees.Text(resumed));
    }

    [Fact]
    public void Refuses_trees_to_go_on_from_that_cut_through_a_bin()
    {
        var matrix = SomeTrees.Matrix([1, 2, 3, 4]);
        var start = new BoostedTrees(matrix.Columns, 0, [SomeTrees.Stump(threshold: 1.2f)]);

        Assert.Contains("feature 0 where no border", Assert.Throws<ArgumentException>(() => BoostedTreesTrainer.Train(
            BinnedTable.Of(matrix), new TreeTraining { Defaults = [0, 1, 0, 1], Start = start }, options)).Message);
    }

    [Fact]
    public void Stops_early_by_any_measure()
    {
        var (matrix, defaults) = SomeTrees.Sample(1_000, 8, seed: 10);
        var (fresh, freshDefaults) = SomeTrees.Sample(1_000, 8, seed: 10_000);
        var fast = options with { Rounds = 200, LearningRate = 0.3, EarlyStoppingRounds = 5 };
        var log = new Rounds();
        var model = BoostedTreesTrainer.Train(
            BinnedTable.Of(matrix),
            new TreeTraining { Defaults = defaults, Validation = new TreeValidation(fresh, freshDefaults, (logOdds, outcomes) => 1 - SomeTrees.Auc(logOdds, outcomes)), Log = log },
            fast);

        var best = log.Seen.MinBy(round => round.Validation);
        Assert.Equal(model.Trees.Count, best.Round);
        Assert.Equal(log.Seen.Count, best.Round + 5);
        Assert.Equal(1 - SomeTrees.Auc(model.PredictLogOdds(fresh), freshDefaults), best.Validation!.Value, 1e-12);
    }

    [Fact]
    public void Logs_the_loss_of_each_round_and_shrinks_the_rate()
    {
        var (matrix, defaults) = SomeTrees.Sample(600, 6, seed: 11);
        var log = new Rounds();
        var model = BoostedTreesTrainer.Train(
            BinnedTable.Of(matrix), new TreeTraining { Defaults = defaults, Log = log }, options with { RateDecay = 0.5, LearningRate = 0.4, Rounds = 3 });

        Assert.Equal([0.4, 0.2, 0.1], log.Seen.Select(round => round.Rate));
        Assert.Equal(model.Trees.Select(tree => tree.Leaves.Count), log.Seen.Select(round => round.Leaves));
        Assert.True(log.Seen[0].TrainLoss > log.Seen[1].TrainLoss && log.Seen[1].TrainLoss > log.Seen[2].TrainLoss);
        var expected = model.PredictLogOdds(matrix).Zip(defaults, (odds, outcome) => Math.Log(1 + Math.Exp(outcome == 1 ? -odds : odds))).Average();
        Assert.Equal(expected, log.Seen[^1].TrainLoss, 1e-12);
    }

    [Fact]
    public void The_log_loss_counts_a_client_by_its_weight()
    {
        // ln 2 for the first client, ln(1 + e) for the second, thrice.
        var loss = EarlyStopping.LogLoss([0, 1], [1, 0], weights: [1, 3]);

        Assert.Equal((Math.Log(2) + 3 * Math.Log(1 + Math.E)) / 4, loss, 1e-12);
    }

    [Theory]
    [InlineData("Row 4 to train on", new[] { 0, 4 }, null)]
    [InlineData("Row 1 to train on", new[] { 2, 1 }, null)]
    [InlineData("3 weights", null, new float[] { 1, 1, 1 })]
    [InlineData("Row 1 has the weight -1", null, new float[] { 1, -1, 1, 1 })]
    [InlineData("All clients of one outcome have the weight 0", null, new float[] { 1, 0, 1, 0 })]
    public void Refuses_rows_and_weights_that_do_not_suit_the_table(string message, int[]? rows, float[]? weights) =>
        Assert.Contains(message, Assert.Throws<ArgumentException>(() => BoostedTreesTrainer.Train(
            BinnedTable.Of(SomeTrees.Matrix([1, 2, 3, 4])), new TreeTraining { Defaults = [0, 1, 0, 1], Rows = rows, Weights = weights }, options)).Message);

    [Fact]
    public void Refuses_an_interaction_group_of_a_feature_that_is_not_there() =>
        Assert.Contains("Interaction group 0 names nothing", Assert.Throws<ArgumentException>(() => BoostedTreesTrainer.Train(
            BinnedTable.Of(SomeTrees.Matrix([1, 2, 3, 4])), new TreeTraining { Defaults = [0, 1, 0, 1], InteractionGroups = [["nothing"]] }, options)).Message);

    // The features asked for on the way to each leaf.
    static IEnumerable<IReadOnlyCollection<int>> Ways(BoostedTrees model) => model.Trees.SelectMany(tree => Ways(tree, 0, []));

    static IEnumerable<IReadOnlyCollection<int>> Ways(Tree tree, int child, HashSet<int> above) => child < 0
        ? [above]
        : Ways(tree, tree.Splits[child].Left, [.. above, tree.Splits[child].Feature]).Concat(Ways(tree, tree.Splits[child].Right, [.. above, tree.Splits[child].Feature]));

    // Whole numbers from 0 to 9, some missing, and defaults that depend on them.
    static (FeatureMatrix Matrix, float[] Defaults) Coarse(int rows, ulong seed)
    {
        var values = new float[5][];
        var logOdds = new double[rows];
        for (var feature = 0; feature < values.Length; feature++)
        {
            var random = Random64.ForItem(seed, (ulong)feature);
            values[feature] = [.. Enumerable.Range(0, rows).Select(_ => random.NextInt32(8) == 0 ? float.NaN : random.NextInt32(10))];
            for (var row = 0; row < rows; row++)
                logOdds[row] += float.IsNaN(values[feature][row]) ? 0.5 : (values[feature][row] - 5) / 5;
        }

        return (SomeTrees.Matrix(values), SomeTrees.Drawn(logOdds, seed));
    }

    sealed class Rounds : IProgress<TrainingRound>
    {
        public List<TrainingRound> Seen { get; } = [];

        public void Report(TrainingRound value) => Seen.Add(value);
    }
}
