namespace CreditScoring.Evaluation;

/// <summary>One point of a gain curve.</summary>
/// <param name="Clients">Share of the clients looked at, the riskiest first, in [0, 1].</param>
/// <param name="Defaults">Share of all defaults found among them, in [0, 1].</param>
public readonly record struct GainPoint(double Clients, double Defaults);
