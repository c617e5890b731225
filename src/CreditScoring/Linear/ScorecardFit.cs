namespace CreditScoring.Linear;

/// <summary>A scorecard with what became of every feature.</summary>
/// <param name="Scorecard">The scorecard.</param>
/// <param name="Features">One entry per feature, in the order of the matrix.</param>
public sealed record ScorecardFit(Scorecard Scorecard, IReadOnlyList<FeatureVerdict> Features);
