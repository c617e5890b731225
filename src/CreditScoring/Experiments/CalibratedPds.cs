using CreditScoring.Calibration;
using CreditScoring.Evaluation;
using CreditScoring.Imbalance;
using CreditScoring.Learning;
using CreditScoring.Numerics;
using CreditScoring.Trees;

namespace CreditScoring.Experiments;

/// <summary>Probabilities of default of held-out clients by one method, before and after calibration on the training side alone.</summary>
static class CalibratedPds
{
    /// <summary>Names of the calibrations, in the order of the probabilities; the first is none.</summary>
    public static IReadOnlyList<string> Names { get; } = ["none", "prior", "platt", "isotonic"];

    /// <summary>For each calibration, a probability per client.</summary>
    /// <param name="logOdds">Log-odds of the held-out clients.</param>
    /// <param name="priorShift">Log-odds by which the method raised the odds of default.</param>
    /// <param name="inner">Log-odds of the training clients by models that did not see them, and their outcomes.</param>
    public static double[][] Of(double[] logOdds, double priorShift, (double[] LogOdds, float[] Defaults) inner)
    {
        var platt = PlattCalibration.Fit(inner.LogOdds, inner.Defaults);
        var isotonic = IsotonicCalibration.Fit(inner.LogOdds, inner.Defaults);

        return
        [
            Array.ConvertAll(logOdds, LogOdds.ToProbability),
            Array.ConvertAll(logOdds, value => LogOdds.ToProbability(value - priorShift)),
            Array.ConvertAll(logOdds, platt.Calibrate),
            Array.ConvertAll(logOdds, isotonic.Calibrate),
        ];
    }

    /// <summary>Log-odds of training clients, each by a model of the same method that was trained on the other inner folds.</summary>
    public static (double[] LogOdds, float[] Defaults) Inner(TrainingRows rows, IImbalanceMethod method, BoostedTreesOptions trees, int folds, ulong seed)
    {
        var logOdds = new double[rows.Defaults.Length];
        var deal = StratifiedFolds.Deal(rows.Matrix.Clients, rows.Defaults, folds, seed);
        for (var fold = 0; fold < folds; fold++)
        {
            var split = Split.Of(rows.Matrix, rows.Defaults, deal, fold);
            var heldOut = method.Train(split.Training, trees, seed + (ulong)fold).Trees.PredictLogOdds(split.Validation.Matrix);
            for (var row = 0; row < heldOut.Length; row++)
                logOdds[split.Validation.Positions[row]] = heldOut[row];
        }

        return (logOdds, rows.Defaults);
    }

    /// <summary>Expected calibration error, in [0, 1]: mean distance between predicted and observed rates over ten groups of equal size, weighted by size.</summary>
    /// <remarks>Source: Naeini, Cooper and Hauskrecht (2015), Obtaining well calibrated probabilities using Bayesian binning, AAAI; groups of equal size as in Nixon et al. (2019).</remarks>
    public static double Error(double[] pds, float[] defaults) =>
        CalibrationTable.Of(pds, defaults).Sum(group => Math.Abs(group.Predicted - group.Observed) * group.Count) / pds.Length;
}
