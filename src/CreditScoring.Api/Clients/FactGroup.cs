using CreditScoring.Api.Wording;

namespace CreditScoring.Api.Clients;

/// <summary>Facts that are read together.</summary>
/// <param name="Id">Short name of the group.</param>
/// <param name="Title">Title of the group.</param>
/// <param name="Facts">The facts, in reading order.</param>
public sealed record FactGroup(string Id, LocalText Title, IReadOnlyList<Fact> Facts);
