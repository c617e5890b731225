namespace CreditScoring.Evaluation;

/// <summary>One point of a precision-recall curve.</summary>
/// <param name="CutOff">Clients predicted at or above it are flagged.</param>
/// <param name="Recall">Share of the defaults that are flagged, in [0, 1].</param>
/// <param name="Precision">Share of the flagged clients who default, in [0, 1].</param>
public readonly record struct PrecisionRecallPoint(double CutOff, double Recall, double Precision);
