namespace CreditScoring.Calibration;

/// <summary>Turns a model's log-odds into a probability of default that matches what happens; never reverses the order of two clients.</summary>
public interface ICalibration
{
    /// <summary>Name of the method in model files: <c>none</c>, <c>platt</c>, <c>beta</c> or <c>isotonic</c>.</summary>
    string Method { get; }

    /// <summary>Probability of default, in (0, 1), at given log-odds of default.</summary>
    double Calibrate(double logOdds);
}
