namespace CreditScoring.Api.Similarity;

/// <summary>All clients who are like the client on some features, whatever else they are.</summary>
/// <param name="Features">The features; a client of the cohort is like the client on each.</param>
/// <param name="Outcomes">How their credits ended.</param>
public sealed record CohortResponse(IReadOnlyList<CohortFeature> Features, OutcomeResponse Outcomes);
