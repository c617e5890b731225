using CreditScoring.Numerics;

namespace CreditScoring.HomeCredit;

/// <summary>Clients with a known outcome who share something, and how many of them defaulted.</summary>
/// <param name="Name">What they share, as the source or the caller words it.</param>
/// <param name="Clients">Number of clients with a known outcome, at least 0.</param>
/// <param name="Defaults">Number of these who defaulted, from 0 to <paramref name="Clients"/>.</param>
public sealed record ExplorationGroup(string Name, int Clients, int Defaults)
{
    /// <summary>Share of the clients who defaulted, in [0, 1]; NaN for a group without clients.</summary>
    public double Rate => (double)Defaults / Clients;

    /// <summary>Lower end of the 95 % interval of the rate (Wilson), in [0, 1]; 0 for a group without clients.</summary>
    public double Low => Wilson.Interval(Rate, Clients).Low;

    /// <summary>Upper end of the 95 % interval of the rate (Wilson), in [0, 1]; 1 for a group without clients.</summary>
    public double High => Wilson.Interval(Rate, Clients).High;
}
