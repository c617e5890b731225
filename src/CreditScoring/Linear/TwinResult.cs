namespace CreditScoring.Linear;

/// <summary>A scorecard with the evidence for it.</summary>
/// <param name="Scorecard">The scorecard, trained on all clients and calibrated on held-out ones.</param>
/// <param name="Features">What became of every feature, in the order of the matrix.</param>
/// <param name="Transparency">What was measured in cross-validation, beside boosted trees.</param>
public sealed record TwinResult(Scorecard Scorecard, IReadOnlyList<FeatureVerdict> Features, Transparency Transparency);
