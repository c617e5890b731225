using CreditScoring.Calibration;
using CreditScoring.Decisions;
using CreditScoring.Drift;
using CreditScoring.Evaluation;
using CreditScoring.Explanation;
using CreditScoring.Fairness;
using CreditScoring.Features;
using CreditScoring.Learning;
using CreditScoring.Selection;
using CreditScoring.Trees;

namespace CreditScoring.Models;

/// <summary>Trains a scoring model: folds, trees, calibration, cut-off, measures, refit on all clients.</summary>
public static class ModelTrainer
{
    /// <summary>Trains and judges a model.</summary>
    /// <param name="matrix">Clients with a known outcome.</param>
    /// <param name="defaults">1 for default, 0 for repaid; same length; both present.</param>
    /// <param name="data">What the figures are measured on.</param>
    /// <param name="options">How to train.</param>
    /// <param name="clock">Measures the time taken.</param>
    /// <param name="search">How the options were found, or null when they were given.</param>
    /// <param name="progress">Told the number of models trained, of one per fold and the final one.</param>
    public static TrainingResult Train(
        FeatureMatrix matrix, float[] defaults, DataDescription data, TrainingOptions options, TimeProvider clock, SearchSummary? search = null,
        IProgress<int>? progress = null)
    {
        var start = clock.GetTimestamp();
        var folds = StratifiedFolds.Deal(matrix.Clients, defaults, options.Folds, options.Seed);
        var validation = CrossValidation.Run(
            matrix, defaults, folds, new PipelineCandidate { Features = options.Recipe, Trees = options.Trees }, options.Costs.CutOff, options.Threads, clock, progress);
        var calibration = CalibrationChoice.Of(validation.LogOdds, defaults, folds.OfRow, folds.Count);
        var learned = LearnedSample.Of(TrainingRows.All(matrix, defaults), options.Recipe, options.Threads);
        var trees = BoostedTreesTrainer.Train(learned.Training, defaults, options.Trees with { Threads = options.Threads });
        var seconds = clock.GetElapsedTime(start).TotalSeconds;

        var rule = DecisionRule.FromCosts(options.Costs);
        var model = new ScoringModel(
            new ModelIdentity("", ""), learned.Set, trees, calibration.Calibration, rule, defaults.Average(), ReferenceQuantiles.Of(learned.Training));
        model = model.With(ExplanationBackground.Of(model, matrix, learned.Training, defaults, options.Threads));

        return new TrainingResult(
            model,
            Measure(matrix, defaults, data, options, validation, calibration, rule, trees) with
            {
                Search = search,
                Selection = learned.Report,
                Seconds = new SecondsTaken(0, 0, seconds, seconds),
            },
            [.. matrix.Clients.Select((client, row) => new OutOfFoldRow(client, folds.OfRow[row], defaults[row], calibration.Pds[row]))])
        {
            Profile = ReferenceProfile.Of(SampleTable.Of(matrix).With(TrainingResult.ScoreColumn, calibration.Pds), threads: options.Threads),
        };
    }

    static Metrics Measure(
        FeatureMatrix matrix, float[] defaults, DataDescription data, TrainingOptions options,
        CrossValidation validation, CalibrationChoice calibration, DecisionRule rule, BoostedTrees trees)
    {
        var pds = calibration.Pds;
        var sides = new SidesMetrics(Mean(validation.Train), Mean(validation.Validation));
        var roc = RocCurve.Of(pds, defaults);
        var decisions = pds.Select(rule.Decide).ToList();
        var empirical = options.Costs.EmpiricalCutOff(pds, defaults);
        var calibrationLine = CalibrationLine.Of(pds, defaults);
        var drawing = new BootstrapOptions { Draws = options.Draws, Seed = options.Seed, Threads = options.Threads };

        return new Metrics
        {
            Data = data,
            Rows = matrix.RowCount,
            Defaults = (int)defaults.Sum(),
            Features = trees.Features.Count,
            Auc = SummariseAuc(validation, defaults),
            Accuracy = new TrainValidation(sides.Train.Accuracy, sides.Validation.Accuracy),
            Sides = sides,
            Brier = ProbabilityErrors.Brier(pds, defaults),
            Logloss = ProbabilityErrors.LogLoss(pds, defaults),
            Ks = roc.Ks,
            Cost = new CostMetrics(
                options.Costs.PerClient(pds, defaults, rule.CutOff),
                options.Costs.PerClient(pds, defaults, double.PositiveInfinity),
                options.Costs.PerClient(pds, defaults, 0),
                options.Costs.PerClient(pds, defaults, empirical)),
            Cutoff = rule.CutOff,
            CutoffEmpirical = empirical,
            Calibration = new CalibrationMetrics(
                calibration.Calibration.Method, calibrationLine.Slope, calibrationLine.Intercept,
                calibration.LossOf("platt"), calibration.LossOf("isotonic"), CalibrationTable.Of(pds, defaults),
                calibrationLine, calibration.Losses, calibration.OfFolds, CalibrationError.EqualCount(pds, defaults), CalibrationError.EqualWidth(pds, defaults)),
            Evaluation = ModelEvaluation.Of(pds, defaults, rule.CutOff, drawing),
            Decision = CutOffEvaluation.Of(pds, defaults, LoanAmounts.Of(matrix), options.Costs, options.Economics, drawing),
            Groups = [.. ClientGrouping.All(matrix).Select(grouping => GroupReport.Of(grouping, pds, defaults, rule.CutOff, drawing)).OfType<GroupReport>()],
            Decisions = new DecisionShares(Share(decisions, Decision.Accept), Share(decisions, Decision.Refer), Share(decisions, Decision.Decline)),
            Roc = [.. roc.Thin(201).Select(point => new CurvePoint(point.FalsePositiveRate, point.TruePositiveRate))],
            Importance = Importance(trees),
            Leaks = LeakCheck.Find(matrix, defaults),
            Seconds = new SecondsTaken(0, 0, 0, 0),
        };
    }

    static AucMetrics SummariseAuc(CrossValidation validation, float[] defaults)
    {
        var folds = validation.Validation.Select(fold => fold.Auc).ToList();
        var mean = folds.Average();
        var interval = AucInterval.Of(validation.LogOdds, defaults);

        return new AucMetrics(
            new AucSummary(mean, Math.Sqrt(folds.Sum(auc => (auc - mean) * (auc - mean)) / (folds.Count - 1)), interval.Low, interval.High),
            folds,
            validation.Train.Average(fold => fold.Auc));
    }

    static SideScores Mean(IReadOnlyList<SideScores> folds) => new(
        folds.Average(score => score.Auc), folds.Average(score => score.Accuracy), folds.Average(score => score.LogLoss),
        folds.Average(score => score.Brier), folds.Average(score => score.Ks));

    static double Share(List<Decision> decisions, Decision decision) => (double)decisions.Count(each => each == decision) / decisions.Count;

    static List<FeatureGain> Importance(BoostedTrees trees)
    {
        var gains = trees.GainByFeature();
        var total = gains.Sum();

        return
        [
            .. gains.Select((gain, feature) => new FeatureGain(trees.Features[feature].Name, total > 0 ? gain / total : 0))
                .OrderByDescending(feature => feature.Gain)
                .ThenBy(feature => feature.Feature, StringComparer.Ordinal),
        ];
    }
}
