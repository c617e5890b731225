using CreditScoring.Numerics;

namespace CreditScoring.Evaluation;

/// <summary>Outcomes explained by the stated log-odds: whether probabilities are too sure, or too high.</summary>
/// <param name="Slope">1 is perfect; below 1 the probabilities are too far apart.</param>
/// <param name="SlopeError">Standard error of the slope.</param>
/// <param name="Intercept">0 is perfect, with a slope of 1.</param>
/// <param name="InterceptError">Standard error of the intercept.</param>
/// <remarks>Source: Cox (1958), Two further applications of a model for binary regression, Biometrika 45. Errors from the information matrix.</remarks>
public readonly record struct CalibrationLine(double Slope, double SlopeError, double Intercept, double InterceptError)
{
    /// <summary>Lower end of the 95 % interval of the slope.</summary>
    public double SlopeLow => Slope - AucInterval.Normal975 * SlopeError;

    /// <summary>Upper end of the 95 % interval of the slope.</summary>
    public double SlopeHigh => Slope + AucInterval.Normal975 * SlopeError;

    /// <summary>Lower end of the 95 % interval of the intercept.</summary>
    public double InterceptLow => Intercept - AucInterval.Normal975 * InterceptError;

    /// <summary>Upper end of the 95 % interval of the intercept.</summary>
    public double InterceptHigh => Intercept + AucInterval.Normal975 * InterceptError;

    /// <summary>Fits the line by maximum likelihood.</summary>
    /// <param name="pds">Probabilities of default, in (0, 1).</param>
    /// <param name="defaults">1 for default, 0 for repaid; same length.</param>
    /// <exception cref="ArgumentException">The lengths differ, a value is not allowed, or only one outcome is present.</exception>
    public static CalibrationLine Of(ReadOnlySpan<double> pds, ReadOnlySpan<float> defaults)
    {
        Outcomes.Count(pds, defaults);
        var (logOdds, targets) = (new double[pds.Length], new double[pds.Length]);
        for (var row = 0; row < pds.Length; row++)
            (logOdds[row], targets[row]) = (LogOdds.OfProbability(Math.Clamp(pds[row], 1e-15, 1 - 1e-15)), defaults[row]);

        var line = LogisticLine.Fit(logOdds, targets);
        double weights = 0, first = 0, second = 0;
        foreach (var value in logOdds)
        {
            var probability = LogOdds.ToProbability(line.Intercept + line.Slope * value);
            var weight = probability * (1 - probability);
            (weights, first, second) = (weights + weight, first + weight * value, second + weight * value * value);
        }

        // With one probability for all, the outcomes say nothing of a slope: the least of pivots keeps its error finite, and wide.
        var determinant = Math.Max(weights * second - first * first, 1e-12);

        return new CalibrationLine(line.Slope, Math.Sqrt(weights / determinant), line.Intercept, Math.Sqrt(second / determinant));
    }
}
