using System.Text.Json;
using CreditScoring.Calibration;
using CreditScoring.Decisions;
using CreditScoring.Evaluation;
using CreditScoring.Imbalance;
using CreditScoring.Learning;
using CreditScoring.Numerics;
using CreditScoring.Selection;
using CreditScoring.Trees;

namespace CreditScoring.Tests.Selection;

public sealed class GridSearchCvTests
{
    [Fact]
    public void Columns_bear_the_names_of_scikit_learn()
    {
        var results = SomeSearch.Run(SomeSearch.Leaves(3, 5), SomeSearch.Calibrations(CalibrationMethod.None, CalibrationMethod.Platt));
        using var json = JsonDocument.Parse(SearchResultsFile.ToJson(results));
        var columns = json.RootElement.GetProperty("cv_results").EnumerateObject().ToDictionary(column => column.Name, column => column.Value);

        // GridSearchCV(..., scoring=["auc", ...], return_train_score=True, cv=3).cv_results_ of scikit-learn 1.2.
        string[] measured = ["auc", "accuracy", "logloss", "brier", "ks", "cost", "ece"];
        string[] expected =
        [
            "mean_fit_time", "std_fit_time", "mean_score_time", "std_score_time", "param_leaves", "param_calibration", "params",
            .. measured.SelectMany(name => new[] { "test_" + name, "train_" + name }).SelectMany(name => new[] { $"split0_{name}", $"split1_{name}", $"split2_{name}", $"mean_{name}", $"std_{name}" }),
            .. measured.Select(name => "rank_test_" + name),
        ];
        Assert.Empty(expected.Except(columns.Keys));
        Assert.All(columns.Values, column => Assert.Equal(4, column.GetArrayLength()));
        Assert.Equal("""{"leaves":3,"calibration":"platt"}""", JsonSerializer.Serialize(columns["params"][1]));
        Assert.Equal(["none", "platt", "none", "platt"], columns["param_calibration"].EnumerateArray().Select(value => value.GetString()!));
        foreach (var name in new[] { "best_index", "best_params", "best_score", "refit_time" })
            Assert.True(json.RootElement.TryGetProperty(name, out _), name);
        Assert.Equal(results.Best.MeanTest(0), json.RootElement.GetProperty("best_score").GetDouble());
    }

    [Fact]
    public void Means_deviations_and_ranks_are_those_of_the_folds()
    {
        var results = SomeSearch.Run(SomeSearch.Leaves(2, 5, 5));
        var columns = CvResults.Of(results).ToDictionary(column => column.Key, column => column.Value);
        var folds = Enumerable.Range(0, 3).Select(fold => columns[$"split{fold}_test_auc"][1]!.Value.Number).ToArray();

        Assert.Equal(folds.Average(), columns["mean_test_auc"][1]!.Value.Number, 1e-15);
        Assert.Equal(Math.Sqrt(folds.Average(auc => Math.Pow(auc - folds.Average(), 2))), columns["std_test_auc"][1]!.Value.Number, 1e-15);
        Assert.Equal([3.0, 1, 1], columns["rank_test_auc"].Select(rank => rank!.Value.Number));
        Assert.Equal([3.0, 1, 1], columns["rank_test_logloss"].Select(rank => rank!.Value.Number)); // the lowest ranks first
    }

    [Fact]
    public void A_candidate_gets_what_a_model_trained_for_it_alone_gets()
    {
        var results = SomeSearch.Run(SomeSearch.Rounds(3, 12, 7));
        var fold = SomeSearch.Folds.Folds[1];
        var table = BinnedTable.Of(SomeSearch.Matrix);
        foreach (var (candidate, rounds) in new[] { (0, 3), (1, 12), (2, 7) })
        {
            var trees = BoostedTreesTrainer.Train(table, new TreeTraining { Defaults = SomeSearch.Defaults, Rows = fold.Training }, SomeSearch.Start.Trees with { Rounds = rounds });
            var logOdds = trees.PredictLogOdds(SomeSearch.Matrix.Rows(fold.Validation));
            float[] outcomes = [.. fold.Validation.Select(row => SomeSearch.Defaults[row])];

            Assert.Equal(RocCurve.Of(logOdds, outcomes).Auc, results.Candidates[candidate].Folds[1].Test[0]);
            Assert.Equal(ProbabilityErrors.LogLoss(Array.ConvertAll(logOdds, LogOdds.ToProbability), outcomes), results.Candidates[candidate].Folds[1].Test[2], 1e-12);
        }
    }

    [Fact]
    public void Rounds_beyond_the_last_tree_change_nothing()
    {
        var stump = SomeSearch.Start with { Trees = SomeSearch.Start.Trees with { FeatureFraction = 1, MinGain = 8 } };
        var results = SomeSearch.Run(new SearchGrid(stump, SomeSearch.Rounds(400, 500)));

        Assert.Equal(results.Candidates[0].Folds.Select(fold => fold.Test[2]), results.Candidates[1].Folds.Select(fold => fold.Test[2]));
    }

    [Fact]
    public void The_outcomes_of_held_out_clients_change_no_calibration_and_no_cut_off()
    {
        var grid = new SearchGrid(SomeSearch.Start with { Calibration = CalibrationMethod.Isotonic, CutOff = CutOffChoice.Empirical }, SomeSearch.Leaves(4));
        var fold = new FoldPlan("one fold", [SomeSearch.Folds.Folds[0]], 3, SomeSearch.Folds.Inside);
        var before = GridSearchCv.Run(SomeSearch.Matrix, SomeSearch.Defaults, grid, fold, SomeSearch.Settings).Results;
        var flipped = (float[])SomeSearch.Defaults.Clone();
        foreach (var row in fold.Folds[0].Validation)
            flipped[row] = 1 - flipped[row];
        var after = GridSearchCv.Run(SomeSearch.Matrix, flipped, grid, fold, SomeSearch.Settings).Results;

        Assert.Equal(before.Best.Folds[0].CutOff, after.Best.Folds[0].CutOff);
        Assert.Equal(before.Best.Folds[0].Train, after.Best.Folds[0].Train);
        Assert.NotEqual(before.Best.Folds[0].Test, after.Best.Folds[0].Test);
        Assert.NotEqual(new DecisionCosts().CutOff, before.Best.Folds[0].CutOff);
    }

    [Fact]
    public void A_calibration_keeps_the_order_and_mends_the_probabilities()
    {
        // Weights falsify probabilities: a candidate that calibrates mends them.
        var heavy = SomeSearch.Start with { Trees = SomeSearch.Start.Trees with { DefaultWeight = 8 } };
        var results = SomeSearch.Run(new SearchGrid(heavy, SomeSearch.Calibrations(CalibrationMethod.None, CalibrationMethod.Platt, CalibrationMethod.Isotonic)));
        var (auc, loss) = (results.IndexOf("auc"), results.IndexOf("logloss"));

        Assert.Equal(results.Candidates[0].MeanTest(auc), results.Candidates[1].MeanTest(auc), 1e-12);
        Assert.True(results.Candidates[1].MeanTest(loss) < 0.9 * results.Candidates[0].MeanTest(loss));
        Assert.True(results.Candidates[2].MeanTest(loss) < 0.95 * results.Candidates[0].MeanTest(loss));
    }

    [Fact]
    public void Threads_change_no_byte()
    {
        var grid = new SearchGrid(SomeSearch.Start, SomeSearch.Leaves(3, 5), SomeSearch.Rounds(4, 9), SomeSearch.Calibrations(CalibrationMethod.None, CalibrationMethod.Isotonic));
        string Json(int threads) => SearchResultsFile.ToJson(SomeSearch.Run(grid, SomeSearch.Settings with { Threads = threads }));
        var one = Json(1);

        Assert.Equal(one, Json(2));
        Assert.Equal(one, Json(16));
    }

    [Fact]
    public void A_failing_fit_ends_the_search_or_is_told_of()
    {
        var broken = SomeSearch.Settings with { Measures = [SearchMeasure.Auc, new("broken", true, side => side.Defaults.Length > 0 && side.Roc.Auc > 0 ? throw new InvalidOperationException("no such measure today") : 0)] };

        Assert.Contains("no such measure today", Inner(Assert.ThrowsAny<Exception>(() => SomeSearch.Run(new SearchGrid(SomeSearch.Start), broken))).Message, StringComparison.Ordinal);

        var steps = SearchDimension.Of("resampler", ["none", "broken"], (candidate, name) => candidate with { Resampler = name == "none" ? null : new BrokenResampler() });
        var results = SomeSearch.Run(new SearchGrid(SomeSearch.Start, steps), SomeSearch.Settings with { ErrorScore = double.NaN });
        var columns = CvResults.Of(results).ToDictionary(column => column.Key, column => column.Value);

        Assert.Equal(0, results.BestIndex);
        Assert.Null(columns["error"][0]);
        Assert.Contains("no neighbours", columns["error"][1]!.Value.Text, StringComparison.Ordinal);
        Assert.Null(columns["mean_test_auc"][1]);
        Assert.Equal(2, columns["rank_test_auc"][1]!.Value.Number);
    }

    [Fact]
    public void The_chosen_candidate_is_trained_on_all_clients()
    {
        var settings = SomeSearch.Settings with { TrainsBest = true };
        var grid = new SearchGrid(SomeSearch.Start with { Calibration = CalibrationMethod.Platt, CutOff = CutOffChoice.Empirical }, SomeSearch.Leaves(2, 5));
        var outcome = GridSearchCv.Run(SomeSearch.Matrix, SomeSearch.Defaults, grid, SomeSearch.Folds, settings);
        var alone = BoostedTreesTrainer.Train(SomeSearch.Matrix, SomeSearch.Defaults, outcome.Results.Best.Options.Trees);

        var platt = Assert.IsType<PlattCalibration>(outcome.Best!.Calibration);
        Assert.Equal(platt.Calibrate(alone.PredictLogOdds(SomeSearch.Matrix)[5]), outcome.Best.Predict(SomeSearch.Matrix)[5]);
        Assert.InRange(outcome.Best.CutOff, 0, 1);
        Assert.NotNull(outcome.Results.RefitSeconds);
    }

    [Fact]
    public void Measures_of_the_users_own_are_ranked_and_refitted_by()
    {
        var caught = new SearchMeasure("caught", true, side => side.Pds.Zip(side.Defaults).Count(pair => pair.First >= side.CutOff && pair.Second == 1));
        var settings = SomeSearch.Settings with { Measures = [SearchMeasure.Auc, caught], Refit = RefitRule.Best("caught") };
        var results = SomeSearch.Run(new SearchGrid(SomeSearch.Start, SomeSearch.Leaves(2, 3, 5)), settings);

        Assert.Equal(results.Candidates.Max(candidate => candidate.MeanTest(1)), results.BestScore);
        Assert.Contains("mean_test_caught", CvResults.Of(results).Select(column => column.Key));
    }

    [Fact]
    public void Early_stopping_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => SomeSearch.Run(new SearchGrid(SomeSearch.Start with { Trees = SomeSearch.Start.Trees with { EarlyStoppingRounds = 5 } })));

        Assert.Contains("several values of rounds", error.Message, StringComparison.Ordinal);
    }

    static Exception Inner(Exception error) => error is AggregateException many ? Inner(many.InnerExceptions[0]) : error;

    sealed class BrokenResampler : IResampler
    {
        public string Name => "broken";

        public ResampledRows Resample(TrainingRows rows, Random64 random) => throw new InvalidOperationException("there are no neighbours");
    }
}
