using CreditScoring.Evaluation;
using CreditScoring.Features;
using CreditScoring.Learning;
using CreditScoring.Learning.Trials;
using CreditScoring.Selection;
using CreditScoring.Numerics;

namespace CreditScoring.Tests.Learning;

/// <summary>Each leak seen in other projects, tried on purpose.</summary>
public sealed class LeakCanaryTests
{
    static readonly FeatureColumn Noise = FeatureColumn.Category("NOISE", [.. Enumerable.Range(0, 200).Select(level => $"word {level}")]);

    [Fact]
    public void A_copy_of_the_outcome_among_the_features_is_reported()
    {
        var (matrix, defaults) = SomeClients.Sample(2_000, seed: 1);
        var with = new FeatureMatrix(
            [.. matrix.Columns, FeatureColumn.Numeric("COPY")], matrix.Clients, [.. Enumerable.Range(0, matrix.Columns.Count).Select(matrix.Column), [.. defaults]]);

        Assert.Equal("COPY", Assert.Single(LeakCheck.Find(with, defaults)).Feature);
    }

    [Fact]
    public void A_client_on_both_sides_of_a_split_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => StratifiedFolds.Deal(["1", "2", "3", "2"], [0, 1, 0, 1], 2, seed: 1));

        Assert.Contains("Client 2 appears twice", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_is_not_replaced_by_default_rates()
    {
        var error = Assert.Throws<ArgumentException>(() => new TargetMeanLearner("test", (FeatureColumn.Numeric("AMT_INCOME_TOTAL"), "TE_INCOME")));

        Assert.Contains("AMT_INCOME_TOTAL is a number", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Default_rates_of_words_that_mean_nothing_do_not_tell_the_outcomes_of_training_clients()
    {
        var rows = NoisyWords(4_000);
        var learner = new TargetMeanLearner("test", (Noise, "RATE"));

        Assert.InRange(AucOf(LearnedColumns.OutOfFold(learner, rows, folds: 5, seed: 1)[0], rows.Defaults), 0.45, 0.55);
        // The same rates with each client's own outcome in them do: the mistake that this guards against.
        Assert.True(AucOf(LearnedColumns.Of(learner.Learn(rows), rows.Matrix)[0], rows.Defaults) > 0.6);
    }

    [Fact]
    public void Nearest_clients_do_not_tell_the_outcomes_of_training_clients()
    {
        var random = new Random64(3);
        float[] Draw() => [.. Enumerable.Range(0, 1_200).Select(_ => (float)random.NextNormal())];
        var rows = TrainingRows.All(
            SomeClients.Matrix(("EXT_SOURCE_1", Draw()), ("EXT_SOURCE_2", Draw()), ("EXT_SOURCE_3", Draw()), ("CREDIT_ANNUITY", Draw())),
            [.. Enumerable.Range(0, 1_200).Select(_ => random.NextDouble() < 0.3 ? 1f : 0f)]);

        Assert.InRange(AucOf(LearnedColumns.OutOfFold(new NearestClientsLearner(), rows, folds: 5, seed: 1)[0], rows.Defaults), 0.42, 0.58);
    }

    [Fact]
    public void Outcomes_that_mean_nothing_leave_an_auc_of_one_half_through_learning_and_selection()
    {
        var (matrix, defaults) = SomeClients.Sample(4_000, seed: 2);
        new Random64(7).Shuffle<float>(defaults);
        var options = SomeModel.Options with
        {
            Recipe = new FeatureRecipe { Learners = Learners.All, Selection = new FeatureSelectionOptions { Trees = SomeModel.Options.Trees } },
        };

        Assert.InRange(SomeModel.Train(matrix, defaults, options).Metrics.Auc.Cv.Mean, 0.47, 0.53);
    }

    [Fact]
    public void Held_out_clients_shape_nothing_that_is_learned_or_selected()
    {
        var (matrix, defaults) = SomeClients.Sample(1_500, seed: 4);
        var folds = StratifiedFolds.Deal(matrix.Clients, defaults, 3, seed: 1);
        var recipe = new FeatureRecipe { Learners = Learners.All, Selection = new FeatureSelectionOptions { Trees = SomeModel.Options.Trees } };
        var before = LearnedSample.Of(Split.Of(matrix, defaults, folds, 0).Training, recipe);

        foreach (var row in folds.ValidationRows(0))
        {
            defaults[row] = 1 - defaults[row];
            for (var column = 0; column < matrix.Columns.Count; column++)
                matrix.Column(column)[row] = matrix.Columns[column].Kind == FeatureKind.Category ? 0 : 1e6f;
        }

        var after = LearnedSample.Of(Split.Of(matrix, defaults, folds, 0).Training, recipe);
        Assert.Equal(before.Report!.Features, after.Report!.Features);
        Assert.All(Enumerable.Range(0, before.Training.Columns.Count), column => Assert.Equal(before.Training.Column(column), after.Training.Column(column)));
    }

    static TrainingRows NoisyWords(int clients)
    {
        var random = new Random64(11);

        return TrainingRows.All(
            new FeatureMatrix([Noise], [.. Enumerable.Range(1, clients).Select(id => $"{id}")], [[.. Enumerable.Range(0, clients).Select(_ => (float)random.NextInt32(200))]]),
            [.. Enumerable.Range(0, clients).Select(_ => random.NextDouble() < 0.3 ? 1f : 0f)]);
    }

    static double AucOf(float[] values, float[] defaults) =>
        RocCurve.Of(Array.ConvertAll(values, value => (double)value), defaults).Auc;
}
