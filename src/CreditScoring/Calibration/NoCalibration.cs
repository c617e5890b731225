using CreditScoring.Numerics;

namespace CreditScoring.Calibration;

/// <summary>Probabilities as the model states them: right when its log-odds already match what happens.</summary>
public sealed record NoCalibration : ICalibration
{
    /// <inheritdoc/>
    public string Method => "none";

    /// <inheritdoc/>
    public double Calibrate(double logOdds) => Math.Clamp(LogOdds.ToProbability(logOdds), 1e-9, 1 - 1e-9);
}
