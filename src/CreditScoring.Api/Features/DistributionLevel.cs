using CreditScoring.Api.Wording;

namespace CreditScoring.Api.Features;

/// <summary>Number of clients of one word of a category.</summary>
/// <param name="Label">The word.</param>
/// <param name="Repaid">Clients who repaid.</param>
/// <param name="Default">Clients who had payment difficulties.</param>
/// <param name="Unknown">Clients whose outcome is not known.</param>
/// <param name="IsClients">Whether it is the word of the client asked for.</param>
public sealed record DistributionLevel(LocalText Label, int Repaid, int Default, int Unknown, bool IsClients);
