using CreditScoring.Numerics;

namespace CreditScoring.Calibration;

/// <summary>Calibration by a logistic curve: log-odds = intercept + slope × the model's log-odds.</summary>
/// <param name="Intercept">Shift of the log-odds.</param>
/// <param name="Slope">Stretch of the log-odds, above 0; below 1 means the model was too sure of itself.</param>
public sealed record PlattCalibration(double Intercept, double Slope) : ICalibration
{
    /// <inheritdoc/>
    public string Method => "platt";

    /// <inheritdoc/>
    public double Calibrate(double logOdds) => Math.Clamp(LogOdds.ToProbability(Intercept + Slope * logOdds), 1e-9, 1 - 1e-9);

    /// <summary>Fits the curve on predictions for clients that the model did not see in training.</summary>
    /// <param name="logOdds">The model's log-odds.</param>
    /// <param name="defaults">1 for default, 0 for repaid; same length; both present.</param>
    /// <exception cref="ArgumentException">The lengths differ, one outcome is absent, or risk falls as the log-odds grow.</exception>
    /// <remarks>
    /// Targets are pulled slightly off 0 and 1, as if one more client of each outcome had been seen.
    /// Source: Platt (1999), Probabilistic outputs for support vector machines; Lin, Lin and Weng (2007), Machine Learning 68.
    /// </remarks>
    public static PlattCalibration Fit(ReadOnlySpan<double> logOdds, ReadOnlySpan<float> defaults)
    {
        double positives = 0;
        foreach (var outcome in defaults)
            positives += outcome;
        var negatives = defaults.Length - positives;
        if (positives == 0 || negatives == 0)
            throw new ArgumentException("Calibration needs clients who defaulted and clients who repaid.", nameof(defaults));

        var targets = new double[defaults.Length];
        for (var row = 0; row < targets.Length; row++)
            targets[row] = defaults[row] == 1 ? (positives + 1) / (positives + 2) : 1 / (negatives + 2);

        var line = LogisticLine.Fit(logOdds, targets);

        // A model no better than chance may come out with a slope at or below 0: keep the order, flatten the curve.
        return new PlattCalibration(line.Intercept, Math.Max(line.Slope, 1e-6));
    }
}
