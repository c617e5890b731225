using CreditScoring.Api.Wording;

namespace CreditScoring.Api.Clients;

/// <summary>What is known of a client, in groups.</summary>
/// <param name="Id">The client's number.</param>
/// <param name="Summary">Age, source of income and credit asked for.</param>
/// <param name="Groups">The facts, in reading order.</param>
public sealed record ClientResponse(string Id, LocalText Summary, IReadOnlyList<FactGroup> Groups);
