namespace CreditScoring.Calibration;

/// <summary>The calibrations that are compared, from the one that learns least to the one that learns most.</summary>
static class CalibrationMethods
{
    public static IReadOnlyList<string> Names { get; } = ["none", "platt", "beta", "isotonic"];

    /// <summary>Fits every method, in the order of <see cref="Names"/>.</summary>
    /// <param name="logOdds">Log-odds of clients that the model did not see in training.</param>
    /// <param name="defaults">1 for default, 0 for repaid; same length; both present.</param>
    public static ICalibration[] Fit(double[] logOdds, float[] defaults) =>
    [
        new NoCalibration(), PlattCalibration.Fit(logOdds, defaults), BetaCalibration.Fit(logOdds, defaults), IsotonicCalibration.Fit(logOdds, defaults),
    ];
}
