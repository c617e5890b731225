namespace CreditScoring.Decisions;

/// <summary>What is assumed of losses and returns when the expected maximum profit is computed; the defaults are those of its authors.</summary>
/// <param name="NoLoss">Chance that a client who defaults repays everything in the end, in [0, 1].</param>
/// <param name="FullLoss">Chance that all that was lent is lost, in [0, 1]; with <paramref name="NoLoss"/> at most 1. Between them any share of loss is as likely.</param>
/// <param name="Return">What a client who repays brings, per unit lent, at least 0.</param>
/// <remarks>Source: Verbraken, Bravo, Weber and Baesens (2014), European Journal of Operational Research 238, section 5.</remarks>
public sealed record EmpParameters(double NoLoss = 0.55, double FullLoss = 0.1, double Return = 0.2644);
