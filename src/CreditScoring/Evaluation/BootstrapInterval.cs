namespace CreditScoring.Evaluation;

/// <summary>A measure with its 95 % interval by bootstrap.</summary>
/// <param name="Value">The measure on the clients themselves.</param>
/// <param name="Low">Lower end: 2.5 % of the samples drawn lie below.</param>
/// <param name="High">Upper end: 2.5 % of the samples drawn lie above.</param>
public readonly record struct BootstrapInterval(double Value, double Low, double High);
