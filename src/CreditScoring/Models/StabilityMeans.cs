namespace CreditScoring.Models;

/// <summary>How far the reasons of many clients are those that the refits would give.</summary>
/// <param name="Clients">Number of clients.</param>
/// <param name="Overlap">Mean, over clients and refits, of the share of a client's top four concepts that the refit has in its own, in [0, 1].</param>
/// <param name="LeastOverlap">The same for the refit that agrees least.</param>
/// <param name="MostOverlap">The same for the refit that agrees most.</param>
/// <param name="Solid">Share of all reasons that are solid, in [0, 1].</param>
public sealed record StabilityMeans(int Clients, double Overlap, double LeastOverlap, double MostOverlap, double Solid);
