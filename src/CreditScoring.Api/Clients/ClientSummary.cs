using CreditScoring.Api.Wording;

namespace CreditScoring.Api.Clients;

/// <summary>A client in a list: enough to tell two clients apart, without the score.</summary>
/// <param name="Id">The client's number.</param>
/// <param name="Summary">Age, source of income and credit asked for.</param>
public sealed record ClientSummary(string Id, LocalText Summary);
