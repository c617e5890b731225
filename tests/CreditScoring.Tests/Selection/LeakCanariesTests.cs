using CreditScoring.Features;
using CreditScoring.Learning;
using CreditScoring.Numerics;
using CreditScoring.Selection;

namespace CreditScoring.Tests.Selection;

public sealed class LeakCanariesTests
{
    static readonly SearchSettings Watched = SomeSearch.Settings with { Canaries = true };

    [Fact]
    public void Honest_data_pass_and_the_readings_are_kept()
    {
        var results = SomeSearch.Run(new SearchGrid(SomeSearch.Start), Watched);

        Assert.Equal(["copy", "twins", "shuffled"], results.Canaries.Select(canary => canary.Canary));
        Assert.All(results.Canaries, canary => Assert.InRange(canary.Value, 0, canary.Limit));
    }

    [Fact]
    public void A_copy_of_the_outcome_ends_the_search()
    {
        var copy = SomeSearch.Defaults.Select(outcome => 3 - 2 * outcome).ToArray();
        copy[4] = float.NaN;

        Assert.Contains("Feature COPY alone tells who defaults", Fault(With(("COPY", copy)), SomeSearch.Defaults, SomeSearch.Folds), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_people_on_both_sides_of_a_fold_end_the_search()
    {
        int[] rows = [.. Enumerable.Range(0, 900), .. Enumerable.Range(0, 45)];
        var twice = SomeSearch.Matrix.Rows(rows);
        var renamed = new FeatureMatrix(twice.Columns, [.. Enumerable.Range(0, rows.Length).Select(row => $"n{row}")], [.. Enumerable.Range(0, twice.Columns.Count).Select(twice.Column)]);
        float[] defaults = [.. rows.Select(row => SomeSearch.Defaults[row])];

        Assert.Contains("have an equal among those trained on", Fault(renamed, defaults, FoldPlan.Stratified(renamed.Clients, defaults, 3, seed: 1)), StringComparison.Ordinal);

        // Dealt by person they are on one side, and nothing is wrong.
        var grouped = FoldPlan.Grouped([.. rows.Select(row => $"person {row}")], defaults, 3, seed: 1);
        Assert.Equal(0, GridSearchCv.Run(renamed, defaults, new SearchGrid(SomeSearch.Start), grouped, Watched).Results.Canaries[1].Value);
    }

    [Fact]
    public void Features_too_few_to_tell_people_apart_are_no_sign_of_the_same_people()
    {
        var coarse = new FeatureMatrix([FeatureColumn.Numeric("TENTH")], SomeSearch.Matrix.Clients, [[.. SomeSearch.Matrix.Column(4).Select(value => MathF.Floor(10 * value))]]);

        Assert.Equal(0, GridSearchCv.Run(coarse, SomeSearch.Defaults, new SearchGrid(SomeSearch.Start), SomeSearch.Folds, Watched).Results.Canaries[1].Value);
    }

    [Fact]
    public void A_client_on_both_sides_of_a_fold_ends_the_search()
    {
        var fold = SomeSearch.Folds.Folds[0];
        var leaky = new FoldPlan("leaky", [fold with { Training = [.. fold.Training.Append(fold.Validation[3]).Order()] }], 3, SomeSearch.Folds.Inside);

        Assert.Contains("trained on and held out in the same fold", Fault(SomeSearch.Matrix, SomeSearch.Defaults, leaky), StringComparison.Ordinal);
    }

    // Mixed-up outcomes cannot be known, unless a model has seen those it is judged on: here half of the held-out clients are trained on.
    [Fact]
    public void A_pipeline_that_knows_mixed_up_outcomes_is_caught()
    {
        var random = new Random64(3);
        float[] Noise() => [.. Enumerable.Range(0, 900).Select(_ => (float)random.NextDouble())];
        var matrix = new FeatureMatrix([.. Enumerable.Range(0, 20).Select(column => FeatureColumn.Numeric($"N{column}"))], SomeSearch.Matrix.Clients, [.. Enumerable.Range(0, 20).Select(_ => Noise())]);
        var fold = SomeSearch.Folds.Folds[0];
        var seen = new FoldRows([.. fold.Training.Concat(fold.Validation).Order()], fold.Validation);

        Assert.NotNull(LeakCanaries.Shuffled(matrix, SomeSearch.Defaults, SomeSearch.Start, fold, Watched, CancellationToken.None));
        var error = Assert.Throws<InvalidDataException>(() => LeakCanaries.Shuffled(matrix, SomeSearch.Defaults, SomeSearch.Start, seen, Watched, CancellationToken.None));
        Assert.Contains("it has seen them", error.Message, StringComparison.Ordinal);
    }

    static FeatureMatrix With((string Name, float[] Values) column) => new(
        [.. SomeSearch.Matrix.Columns, FeatureColumn.Numeric(column.Name)], SomeSearch.Matrix.Clients,
        [.. Enumerable.Range(0, SomeSearch.Matrix.Columns.Count).Select(SomeSearch.Matrix.Column), column.Values]);

    static string Fault(FeatureMatrix matrix, float[] defaults, FoldPlan folds) =>
        Assert.Throws<InvalidDataException>(() => GridSearchCv.Run(matrix, defaults, new SearchGrid(SomeSearch.Start), folds, Watched)).Message;
}
