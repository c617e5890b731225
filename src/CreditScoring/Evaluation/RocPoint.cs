namespace CreditScoring.Evaluation;

/// <summary>One point of a ROC curve.</summary>
/// <param name="Prediction">Clients predicted at or above this are flagged.</param>
/// <param name="FalsePositiveRate">Share of the clients who repaid that are flagged, in [0, 1].</param>
/// <param name="TruePositiveRate">Share of the clients who defaulted that are flagged, in [0, 1].</param>
public readonly record struct RocPoint(double Prediction, double FalsePositiveRate, double TruePositiveRate);
