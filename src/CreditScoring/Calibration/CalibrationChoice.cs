using CreditScoring.Evaluation;

namespace CreditScoring.Calibration;

/// <summary>A calibration chosen by cross-validation, with the evidence.</summary>
/// <param name="Calibration">The chosen method, fitted on all clients.</param>
/// <param name="Pds">Probability of default of each client, by the chosen method fitted on the other folds.</param>
/// <param name="PlattLogLoss">Log loss of Platt's curve over clients of held-out folds; lower is better.</param>
/// <param name="IsotonicLogLoss">Log loss of the isotonic curve over clients of held-out folds; lower is better.</param>
public sealed record CalibrationChoice(ICalibration Calibration, double[] Pds, double PlattLogLoss, double IsotonicLogLoss)
{
    /// <summary>Fits both methods on all folds but one, in turn, and keeps the one that predicts the held-out folds better.</summary>
    /// <param name="logOdds">Log-odds of each client from a model that did not see the client.</param>
    /// <param name="defaults">1 for default, 0 for repaid; same length.</param>
    /// <param name="folds">Fold of each client, from 0; same length.</param>
    /// <param name="foldCount">Number of folds, at least 2.</param>
    public static CalibrationChoice Of(double[] logOdds, float[] defaults, int[] folds, int foldCount)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(foldCount, 2);
        var platt = new double[logOdds.Length];
        var isotonic = new double[logOdds.Length];

        for (var fold = 0; fold < foldCount; fold++)
        {
            var others = Enumerable.Range(0, folds.Length).Where(row => folds[row] != fold).ToArray();
            var othersLogOdds = Array.ConvertAll(others, row => logOdds[row]);
            var othersDefaults = Array.ConvertAll(others, row => defaults[row]);
            var plattFold = PlattCalibration.Fit(othersLogOdds, othersDefaults);
            var isotonicFold = IsotonicCalibration.Fit(othersLogOdds, othersDefaults);

            for (var row = 0; row < folds.Length; row++)
                if (folds[row] == fold)
                {
                    platt[row] = plattFold.Calibrate(logOdds[row]);
                    isotonic[row] = isotonicFold.Calibrate(logOdds[row]);
                }
        }

        var plattLoss = ProbabilityErrors.LogLoss(platt, defaults);
        var isotonicLoss = ProbabilityErrors.LogLoss(isotonic, defaults);

        return isotonicLoss < plattLoss
            ? new CalibrationChoice(IsotonicCalibration.Fit(logOdds, defaults), isotonic, plattLoss, isotonicLoss)
            : new CalibrationChoice(PlattCalibration.Fit(logOdds, defaults), platt, plattLoss, isotonicLoss);
    }
}
