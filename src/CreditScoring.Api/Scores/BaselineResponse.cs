using CreditScoring.Explanation;

namespace CreditScoring.Api.Scores;

/// <summary>Whom a client is compared with in the reasons.</summary>
/// <param name="Kind">Who they are.</param>
/// <param name="Clients">How many they are; 0 when the model does not keep it.</param>
public sealed record BaselineResponse(Baseline Kind, int Clients);
