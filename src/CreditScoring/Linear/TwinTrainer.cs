using CreditScoring.Calibration;
using CreditScoring.Decisions;
using CreditScoring.Evaluation;
using CreditScoring.Features;
using CreditScoring.Learning;
using CreditScoring.Numerics;
using CreditScoring.Selection;

namespace CreditScoring.Linear;

/// <summary>Trains the glass-box twin of boosted trees, a scorecard, and measures both on the same folds.</summary>
public static class TwinTrainer
{
    /// <summary>Trains and compares. Bins, choice of features and regression are made anew from the training side of each fold.</summary>
    /// <param name="matrix">Clients with a known outcome.</param>
    /// <param name="defaults">1 for default, 0 for repaid; same length; both present.</param>
    /// <param name="options">How to train and compare.</param>
    /// <param name="clock">Measures the time that trees take.</param>
    /// <param name="progress">Told the number of models trained: one of each kind per fold, and the final scorecard.</param>
    /// <exception cref="ArgumentException">The lengths differ, an outcome is too rare for the folds, or no feature tells enough.</exception>
    public static TwinResult Train(FeatureMatrix matrix, float[] defaults, TwinOptions options, TimeProvider clock, IProgress<int>? progress = null)
    {
        var folds = StratifiedFolds.Deal(matrix.Clients, defaults, options.Folds, options.Seed);
        var (exact, scores, features) = HeldOutScores(matrix, defaults, folds, options, progress);
        var trees = CrossValidation.Run(matrix, defaults, folds, new PipelineCandidate { Trees = options.Trees }, options.Costs.CutOff, options.Threads, clock, progress: new After(progress, folds.Count));

        var logOdds = Array.ConvertAll(scores, score => LogOdds.OfProbability(Scorecard.Pd(score)));
        var fit = ScorecardTrainer.Train(TrainingRows.All(matrix, defaults), options.Scorecard, options.Threads);
        progress?.Report(2 * folds.Count + 1);

        var own = new Judged(features, logOdds, HeldOutPlatt(logOdds, defaults, folds));
        var rival = new Judged(matrix.Columns.Count, trees.LogOdds, CalibrationChoice.Of(trees.LogOdds, defaults, folds.OfRow, folds.Count).Pds);

        return new TwinResult(
            fit.Scorecard.Calibrated(PlattCalibration.Fit(logOdds, defaults)),
            fit.Features,
            new Transparency(
                defaults.Length, (int)defaults.Sum(), folds.Count, options.Costs.CutOff,
                own.Measures(defaults, options), rival.Measures(defaults, options), Compare(own, rival, defaults, folds, options),
                RoundingPrice.Of(exact, scores, defaults, PointsScale.OfPd(options.Costs.CutOff))));
    }

    static (double[] Exact, int[] Scores, double Features) HeldOutScores(
        FeatureMatrix matrix, float[] defaults, StratifiedFolds folds, TwinOptions options, IProgress<int>? progress)
    {
        var (exact, scores, features, done) = (new double[defaults.Length], new int[defaults.Length], new int[folds.Count], 0);
        Parallel.For(0, folds.Count, new ParallelOptions { MaxDegreeOfParallelism = options.Threads }, fold =>
        {
            var split = Split.Of(matrix, defaults, folds, fold);
            var card = ScorecardTrainer.Train(split.Training, options.Scorecard).Scorecard;
            var (heldOutExact, heldOut) = (card.ExactScore(split.Validation.Matrix), card.Score(split.Validation.Matrix));
            for (var row = 0; row < heldOut.Length; row++)
                (exact[split.Validation.Positions[row]], scores[split.Validation.Positions[row]]) = (heldOutExact[row], heldOut[row]);
            features[fold] = card.Features.Count;
            progress?.Report(Interlocked.Increment(ref done));
        });

        return (exact, scores, features.Average());
    }

    // A scorecard stays one when its log-odds are stretched and shifted, not when a curve of steps bends them.
    static double[] HeldOutPlatt(double[] logOdds, float[] defaults, StratifiedFolds folds)
    {
        var pds = new double[logOdds.Length];
        for (var fold = 0; fold < folds.Count; fold++)
        {
            var others = folds.TrainingRows(fold);
            var platt = PlattCalibration.Fit(Array.ConvertAll(others, row => logOdds[row]), Array.ConvertAll(others, row => defaults[row]));
            foreach (var row in folds.ValidationRows(fold))
                pds[row] = platt.Calibrate(logOdds[row]);
        }

        return pds;
    }

    static PairedMeasures Compare(Judged own, Judged rival, float[] defaults, StratifiedFolds folds, TwinOptions options)
    {
        double AucOf(double[] logOdds, int[] rows) => RocCurve.Of(Array.ConvertAll(rows, row => logOdds[row]), Array.ConvertAll(rows, row => defaults[row])).Auc;
        double[] byFold = [.. Enumerable.Range(0, folds.Count).Select(folds.ValidationRows).Select(rows => AucOf(rival.LogOdds, rows) - AucOf(own.LogOdds, rows))];
        var brier = new double[defaults.Length];
        var cost = new double[defaults.Length];
        for (var row = 0; row < defaults.Length; row++)
        {
            brier[row] = Square(rival.Pds[row] - defaults[row]) - Square(own.Pds[row] - defaults[row]);
            cost[row] = CostOf(rival.Pds[row], defaults[row]) - CostOf(own.Pds[row], defaults[row]);
        }

        return new PairedMeasures(
            AucDifference.Of(own.LogOdds, rival.LogOdds, defaults), PairedFolds.Of(byFold, folds.Count),
            PairedMean.Of(brier, options.Draws, options.Seed), PairedMean.Of(cost, options.Draws, options.Seed), ProfitOf(own, rival, defaults, options));

        double CostOf(double pd, float outcome) => options.Costs.PerClient([pd], [outcome], options.Costs.CutOff);
    }

    static PairedMean? ProfitOf(Judged own, Judged rival, float[] defaults, TwinOptions options)
    {
        if (options.Amounts is not { } amounts)
            return null;

        double Profit(Judged judged, int row) => options.Economics.PerApplication([judged.Pds[row]], [defaults[row]], [amounts[row]], options.Costs.CutOff);
        double[] profit = [.. Enumerable.Range(0, defaults.Length).Select(row => Profit(rival, row) - Profit(own, row))];

        return PairedMean.Of(profit, options.Draws, options.Seed);
    }

    static double Square(double value) => value * value;

    /// <summary>Held-out clients as one of the two sees them.</summary>
    sealed record Judged(double Features, double[] LogOdds, double[] Pds)
    {
        public RivalMeasures Measures(float[] defaults, TwinOptions options) => new(
            Features, AucInterval.Of(LogOdds, defaults), ProbabilityErrors.Brier(Pds, defaults), options.Costs.PerClient(Pds, defaults, options.Costs.CutOff),
            options.Amounts is { } amounts ? options.Economics.PerApplication(Pds, defaults, amounts, options.Costs.CutOff) : null);
    }

    /// <summary>Counts on from what was done before.</summary>
    sealed class After(IProgress<int>? progress, int before) : IProgress<int>
    {
        public void Report(int value) => progress?.Report(before + value);
    }
}
