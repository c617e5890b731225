namespace CreditScoring.Evaluation;

/// <summary>One row of a calibration table.</summary>
/// <param name="Predicted">Mean predicted probability of default, in [0, 1].</param>
/// <param name="Observed">Share of the clients that defaulted, in [0, 1].</param>
/// <param name="Count">Number of clients.</param>
public readonly record struct CalibrationGroup(double Predicted, double Observed, int Count);
