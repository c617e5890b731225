using CreditScoring.Calibration;

namespace CreditScoring.Selection;

/// <summary>How a candidate turns log-odds into probabilities of default.</summary>
public enum CalibrationMethod
{
    /// <summary>Not at all: the log-odds are taken at their word.</summary>
    None,

    /// <summary>By a logistic curve.</summary>
    Platt,

    /// <summary>By a rising step curve.</summary>
    Isotonic,
}

static class CalibrationMethods
{
    /// <summary>Fits the method on predictions for clients that the model did not see; null for none.</summary>
    public static ICalibration? Fit(this CalibrationMethod method, double[] logOdds, float[] defaults) => method switch
    {
        CalibrationMethod.None => null,
        CalibrationMethod.Platt => PlattCalibration.Fit(logOdds, defaults),
        CalibrationMethod.Isotonic => IsotonicCalibration.Fit(logOdds, defaults),
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, "This calibration is not known."),
    };
}
