namespace CreditScoring.Api.Clients;

/// <summary>Clients found by a search.</summary>
/// <param name="Search">The digits that were looked for.</param>
/// <param name="Total">Number of clients found, of which the first are listed.</param>
/// <param name="Clients">The first clients, in the order of their numbers.</param>
public sealed record ClientListResponse(string Search, int Total, IReadOnlyList<ClientSummary> Clients);
