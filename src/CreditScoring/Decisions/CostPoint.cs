namespace CreditScoring.Decisions;

/// <summary>What clients would have cost with one cut-off.</summary>
/// <param name="CutOff">Clients with this probability of default or more are declined.</param>
/// <param name="Cost">Mean cost per client; lower is better.</param>
/// <param name="Accepted">Share of the clients accepted, in [0, 1].</param>
public readonly record struct CostPoint(double CutOff, double Cost, double Accepted);
