using CreditScoring.Features;
using CreditScoring.Models;
using CreditScoring.Selection;
using CreditScoring.Numerics;

namespace CreditScoring.Tests.Models;

public sealed class ModelTrainerTests
{
    [Fact]
    public void Same_data_options_and_seed_give_the_same_bytes_for_any_number_of_threads()
    {
        var (matrix, defaults) = SomeModel.Sample();
        var one = ModelFolder.Contents(SomeModel.Train(matrix, defaults, SomeModel.Options with { Threads = 1 }), SomeModel.Options, "");
        var three = ModelFolder.Contents(SomeModel.Train(matrix, defaults, SomeModel.Options with { Threads = 3 }), SomeModel.Options, "");

        Assert.All(one, file => Assert.Equal(file.Value, three[file.Key]));
    }

    [Fact]
    public void Shuffled_outcomes_leave_an_auc_of_one_half()
    {
        var (matrix, defaults) = SomeModel.Sample(clients: 6000);
        new Random64(5).Shuffle<float>(defaults);

        Assert.InRange(SomeModel.Train(matrix, defaults).Metrics.Auc.Cv.Mean, 0.48, 0.52);
    }

    [Fact]
    public void A_copy_of_the_outcome_is_reported_as_a_suspected_leak()
    {
        var (matrix, defaults) = SomeModel.Sample();
        var withCopy = new FeatureMatrix(
            [.. matrix.Columns, FeatureColumn.Numeric("COPY")], matrix.Clients,
            [.. Enumerable.Range(0, matrix.Columns.Count).Select(matrix.Column), [.. defaults]]);
        var metrics = SomeModel.Train(withCopy, defaults).Metrics;

        Assert.Equal([new SuspectedLeak("COPY", 1)], metrics.Leaks);
        Assert.Empty(SomeModel.Trained.Metrics.Leaks);
    }

    [Fact]
    public void A_column_that_is_missing_for_one_outcome_only_is_a_suspected_leak()
    {
        var (matrix, defaults) = SomeModel.Sample();
        var telltale = Array.ConvertAll(defaults, outcome => outcome == 1 ? float.NaN : 0);
        var leaks = LeakCheck.Find(new FeatureMatrix([FeatureColumn.Numeric("TELLTALE")], matrix.Clients, [telltale]), defaults);

        Assert.Equal("TELLTALE", Assert.Single(leaks).Feature);
    }

    [Fact]
    public void The_probabilities_of_held_out_clients_add_up_to_the_defaults()
    {
        var rows = SomeModel.Trained.OutOfFold;

        Assert.Equal(rows.Sum(row => row.Default), rows.Sum(row => row.Pd), tolerance: 0.03 * rows.Count);
        Assert.InRange(SomeModel.Trained.Metrics.Calibration.Slope, 0.8, 1.25);
    }

    [Fact]
    public void Training_scores_stand_beside_validation_scores()
    {
        var metrics = SomeModel.Trained.Metrics;

        Assert.True(metrics.Auc.Train > metrics.Auc.Cv.Mean);
        Assert.True(metrics.Accuracy.Train > metrics.Accuracy.Validation);
        Assert.True(metrics.Sides.Train.LogLoss < metrics.Sides.Validation.LogLoss);
        Assert.Equal(1, metrics.Decisions.Accept + metrics.Decisions.Refer + metrics.Decisions.Decline, 1e-12);
    }

    [Fact]
    public void The_cut_off_costs_less_than_accepting_everybody()
    {
        var cost = SomeModel.Trained.Metrics.Cost;

        Assert.True(cost.PerClient < cost.AcceptAll);
        Assert.True(cost.Empirical <= cost.PerClient);
    }
}
