namespace CreditScoring.Decisions;

/// <summary>What the model says of one client.</summary>
/// <param name="LogOdds">Log-odds of default, before calibration: what the contributions add up to.</param>
/// <param name="Pd">Calibrated probability of default, in (0, 1).</param>
/// <param name="Score">Points; higher is safer; 500 is the cut-off.</param>
/// <param name="Decision">The proposal that follows.</param>
public readonly record struct Assessment(double LogOdds, double Pd, double Score, Decision Decision);
