using CreditScoring.Numerics;

namespace CreditScoring.Evaluation;

/// <summary>One row of a calibration table.</summary>
/// <param name="Predicted">Mean predicted probability of default, in [0, 1].</param>
/// <param name="Observed">Share of the clients that defaulted, in [0, 1].</param>
/// <param name="Count">Number of clients.</param>
public readonly record struct CalibrationGroup(double Predicted, double Observed, int Count)
{
    /// <summary>Lower end of the 95 % interval (Wilson) of the observed share, in [0, 1].</summary>
    public double Low => Wilson.Interval(Observed, Count).Low;

    /// <summary>Upper end of the 95 % interval (Wilson) of the observed share, in [0, 1].</summary>
    public double High => Wilson.Interval(Observed, Count).High;
}
