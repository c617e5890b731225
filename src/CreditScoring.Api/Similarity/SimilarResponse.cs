namespace CreditScoring.Api.Similarity;

/// <summary>How the credits of similar clients ended, and why these are similar; single clients are never given.</summary>
/// <param name="Id">The client's number.</param>
/// <param name="Served">Number of clients among whom similar ones were sought, the client left out.</param>
/// <param name="Outcomes">How the credits of the similar clients ended: the 200 nearest, or all others when there are fewer.</param>
/// <param name="Closest">The concepts that bring the similar clients nearest beside all others, first the strongest: up to three.</param>
/// <param name="Farthest">The concept, of the others, on which the similar clients differ most from the client.</param>
/// <param name="Cohorts">Those who are like the client on each feature asked for, and, when there are several, on all of them together.</param>
public sealed record SimilarResponse(
    string Id, int Served, OutcomeResponse Outcomes, IReadOnlyList<ClosenessResponse> Closest, ClosenessResponse Farthest,
    IReadOnlyList<CohortResponse> Cohorts);
