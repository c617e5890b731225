using CreditScoring.Numerics;

namespace CreditScoring.Calibration;

/// <summary>Calibration by a beta curve: log-odds = intercept + low × ln(p) - high × ln(1 - p), where p is the model's probability.</summary>
/// <param name="Intercept">Shift of the log-odds.</param>
/// <param name="Low">Stretch where the probability is low, at least 0.</param>
/// <param name="High">Stretch where the probability is high, at least 0; equal to <paramref name="Low"/> the curve is logistic.</param>
/// <remarks>Source: Kull, Silva Filho and Flach (2017), Beyond sigmoids, Electronic Journal of Statistics 11.</remarks>
public sealed record BetaCalibration(double Intercept, double Low, double High) : ICalibration
{
    /// <inheritdoc/>
    public string Method => "beta";

    /// <inheritdoc/>
    public double Calibrate(double logOdds)
    {
        var calibrated = Intercept + Low * LogOfPd(logOdds) - High * LogOfPd(-logOdds);

        return Math.Clamp(LogOdds.ToProbability(calibrated), 1e-9, 1 - 1e-9);
    }

    /// <summary>Fits the curve on predictions for clients that the model did not see in training.</summary>
    /// <param name="logOdds">The model's log-odds.</param>
    /// <param name="defaults">1 for default, 0 for repaid; same length; both present.</param>
    /// <exception cref="ArgumentException">The lengths differ or one outcome is absent.</exception>
    /// <remarks>A stretch that comes out below 0 would reverse clients: it is set to 0 and the other fitted alone, as the authors do.</remarks>
    public static BetaCalibration Fit(ReadOnlySpan<double> logOdds, ReadOnlySpan<float> defaults)
    {
        if (logOdds.Length != defaults.Length || defaults.IndexOf(0f) < 0 || defaults.IndexOf(1f) < 0)
            throw new ArgumentException(
                $"Calibration needs clients who defaulted and clients who repaid; {logOdds.Length} predictions were given for {defaults.Length} outcomes.", nameof(defaults));

        var (low, high, targets) = (new double[logOdds.Length], new double[logOdds.Length], new double[logOdds.Length]);
        for (var row = 0; row < targets.Length; row++)
            (low[row], high[row], targets[row]) = (LogOfPd(logOdds[row]), -LogOfPd(-logOdds[row]), defaults[row]);

        var both = LogisticPlane.Fit(low, high, targets);
        if (both.First >= 0 && both.Second >= 0)
            return new BetaCalibration(both.Intercept, both.First, both.Second);

        var one = LogisticLine.Fit(both.First < 0 ? high : low, targets);

        // A model no better than chance may come out with a slope at or below 0: keep the order, flatten the curve.
        return both.First < 0
            ? new BetaCalibration(one.Intercept, 0, Math.Max(one.Slope, 1e-6))
            : new BetaCalibration(one.Intercept, Math.Max(one.Slope, 1e-6), 0);
    }

    // ln(1 / (1 + e^-x)), written so that neither end overflows.
    static double LogOfPd(double logOdds) => Math.Min(logOdds, 0) - Math.Log(1 + Math.Exp(-Math.Abs(logOdds)));
}
