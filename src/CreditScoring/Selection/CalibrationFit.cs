using CreditScoring.Calibration;

namespace CreditScoring.Selection;

/// <summary>Fits the calibration of a candidate.</summary>
static class CalibrationFit
{
    /// <summary>Fits the method on predictions for clients that the model did not see; null for none.</summary>
    public static ICalibration? Fit(this CalibrationMethod method, double[] logOdds, float[] defaults) => method switch
    {
        CalibrationMethod.None => null,
        CalibrationMethod.Platt => PlattCalibration.Fit(logOdds, defaults),
        CalibrationMethod.Beta => BetaCalibration.Fit(logOdds, defaults),
        CalibrationMethod.Isotonic => IsotonicCalibration.Fit(logOdds, defaults),
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, "This calibration is not known."),
    };
}
