namespace CreditScoring.Models;

/// <summary>What a stability study found, without the refits: what the site shows.</summary>
/// <param name="Data">What the clients are.</param>
/// <param name="Refits">Number of refits.</param>
/// <param name="Seed">Seed of the bootstrap samples.</param>
/// <param name="SolidFrom">Share of refits from which a reason is solid, in [0, 1].</param>
/// <param name="Trained">Clients with a known outcome, of whom each refit saw about 63 in 100.</param>
/// <param name="Unseen">Clients without a known outcome, whom neither the model nor a refit saw; null when there are none.</param>
public sealed record StabilitySummary(DataDescription Data, int Refits, ulong Seed, double SolidFrom, StabilityMeans Trained, StabilityMeans? Unseen);
