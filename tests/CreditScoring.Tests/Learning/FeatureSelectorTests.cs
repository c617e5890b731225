using CreditScoring.Evaluation;
using CreditScoring.Features;
using CreditScoring.Learning;
using CreditScoring.Numerics;
using CreditScoring.Trees;

namespace CreditScoring.Tests.Learning;

public sealed class FeatureSelectorTests
{
    const int Clients = 3_000;

    static readonly FeatureSelectionOptions Options = new()
    {
        Doubt = 0,
        Trees = new BoostedTreesOptions { Rounds = 40, LearningRate = 0.1, Leaves = 7, MinRowsPerLeaf = 30, FeatureFraction = 0.5 },
    };

    static readonly TrainingRows Rows = Sample();
    static readonly FeatureSelectionReport Report = FeatureSelector.Select(Rows, Options, threads: 2);

    [Theory]
    [InlineData("SIGNAL", FeatureOutcome.Kept)]
    [InlineData("SECOND", FeatureOutcome.Kept)]
    [InlineData("CONSTANT", FeatureOutcome.Constant)]
    [InlineData("ABSENT", FeatureOutcome.Constant)]
    [InlineData("RARE", FeatureOutcome.Missing)]
    [InlineData("COPY", FeatureOutcome.Duplicate)]
    [InlineData("ROUNDED", FeatureOutcome.Correlated)]
    [InlineData("CUBE_OF_FEW", FeatureOutcome.Kept)] // known for half of the clients: no twin
    public void Says_what_became_of_a_feature(string feature, FeatureOutcome outcome) => Assert.Equal(outcome, Fate(feature).Outcome);

    [Fact]
    public void Leaves_out_most_of_the_noise_and_ranks_it_below_the_signal()
    {
        var noise = Report.Features.Where(feature => feature.Name.StartsWith("NOISE", StringComparison.Ordinal)).ToList();

        Assert.InRange(noise.Count(feature => feature.Outcome == FeatureOutcome.Unimportant), 4, 12);
        Assert.All(noise, feature => Assert.True(feature.Importance < Fate("SIGNAL").Importance / 10));
        Assert.All(noise, feature => Assert.True(feature.Gain < Fate("SIGNAL").Gain / 5));
    }

    [Fact]
    public void Leaves_out_no_more_when_it_doubts_more()
    {
        var kept = FeatureSelector.Select(Rows, Options with { Doubt = 1 }, threads: 2).Kept.ToList();

        Assert.Superset(Report.Kept.ToHashSet(), kept.ToHashSet());
        Assert.True(kept.Count > Report.Kept.Count());
    }

    [Fact]
    public void Names_the_twin_of_a_feature_that_repeats_another()
    {
        Assert.Equal("SIGNAL", Fate("COPY").Twin);
        Assert.Equal("SIGNAL", Fate("ROUNDED").Twin);
    }

    [Fact]
    public void Gives_every_feature_in_order_and_the_same_report_on_one_thread()
    {
        Assert.Equal(Rows.Matrix.Columns.Select(column => column.Name), Report.Features.Select(feature => feature.Name));
        Assert.Equal(Report.Features, FeatureSelector.Select(Rows, Options, threads: 1).Features);
    }

    [Fact]
    public void Keeps_one_feature_when_none_helps()
    {
        var (random, clients) = (new Random64(5), 400);
        var rows = TrainingRows.All(
            SomeClients.Matrix(("CONSTANT", new float[clients]), ("OTHER", new float[clients])),
            [.. Enumerable.Range(0, clients).Select(_ => random.NextDouble() < 0.3 ? 1f : 0f)]);

        Assert.Single(FeatureSelector.Select(rows, Options).Kept);
    }

    [Fact]
    public void Measures_what_mixing_up_a_feature_costs_as_asking_the_whole_model_again_would()
    {
        var split = Split.Of(Rows.Matrix, Rows.Defaults, StratifiedFolds.Deal(Rows.Matrix.Clients, Rows.Defaults, 3, 1), 0);
        var trees = BoostedTreesTrainer.Train(split.Training.Matrix, split.Training.Defaults, Options.Trees);
        var costs = PermutationImportance.Of(trees, split.Validation, new Random64(9), threads: 2);

        var held = split.Validation.Matrix;
        var other = Enumerable.Range(0, held.RowCount).ToArray();
        new Random64(9).Shuffle<int>(other);
        var mixed = new FeatureMatrix(held.Columns, held.Clients, [.. Enumerable.Range(0, held.Columns.Count).Select(column =>
            column == 0 ? Array.ConvertAll(other, row => held.Column(0)[row]) : held.Column(column))]);
        double LossOf(FeatureMatrix matrix) => ProbabilityErrors.LogLoss(
            Array.ConvertAll(trees.PredictLogOdds(matrix), LogOdds.ToProbability), split.Validation.Defaults) * matrix.RowCount;

        Assert.Equal("SIGNAL", held.Columns[0].Name);
        Assert.Equal(LossOf(mixed) - LossOf(held), costs[0].Sum, 1e-6);
        Assert.True(costs[0].Sum > 10);
    }

    static FeatureFate Fate(string feature) => Report.Features.Single(fate => fate.Name == feature);

    static TrainingRows Sample()
    {
        var random = new Random64(1);
        float[] Draw() => [.. Enumerable.Range(0, Clients).Select(_ => (float)random.NextNormal())];
        var (signal, second) = (Draw(), Draw());
        var rare = new float[Clients];
        Array.Fill(rare, float.NaN);
        rare[1] = 1;
        float[] few = [.. signal.Select((value, row) => row % 2 == 0 ? value * value * value : float.NaN)];

        return TrainingRows.All(
            SomeClients.Matrix(
            [
                ("SIGNAL", signal), ("SECOND", second), ("CONSTANT", new float[Clients]), ("ABSENT", [.. Enumerable.Repeat(float.NaN, Clients)]), ("RARE", rare),
                ("COPY", [.. signal]), ("ROUNDED", [.. signal.Select(value => 0.4f * MathF.Round(value / 0.4f))]), ("CUBE_OF_FEW", few),
                .. Enumerable.Range(0, 12).Select(noise => ($"NOISE{noise}", Draw())),
            ]),
            [.. signal.Zip(second, (one, two) => random.NextDouble() < LogOdds.ToProbability(1.5 * one + 0.7 * two - 1) ? 1f : 0f)]);
    }
}
