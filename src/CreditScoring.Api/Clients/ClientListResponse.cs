using CreditScoring.Api.Filters;

namespace CreditScoring.Api.Clients;

/// <summary>Clients found by a search.</summary>
/// <param name="Search">The digits that were looked for.</param>
/// <param name="Total">Number of clients found, of which the first are listed.</param>
/// <param name="Clients">The first clients, in the order of their numbers.</param>
/// <param name="Counts">When asked for: the clients found, counted by the values of each field, its own filter left out; otherwise empty.</param>
public sealed record ClientListResponse(string Search, int Total, IReadOnlyList<ClientSummary> Clients, IReadOnlyList<FieldCounts> Counts);
