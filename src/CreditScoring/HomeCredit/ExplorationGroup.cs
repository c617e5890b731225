namespace CreditScoring.HomeCredit;

/// <summary>Clients with a known outcome who share something, and how many of them defaulted.</summary>
/// <param name="Name">What they share, as the source or the caller words it.</param>
/// <param name="Clients">Number of clients with a known outcome, at least 0.</param>
/// <param name="Defaults">Number of these who defaulted, from 0 to <paramref name="Clients"/>.</param>
public sealed record ExplorationGroup(string Name, int Clients, int Defaults)
{
    const double Normal975 = 1.959963984540054;

    /// <summary>Share of the clients who defaulted, in [0, 1]; NaN for a group without clients.</summary>
    public double Rate => (double)Defaults / Clients;

    /// <summary>Lower end of the 95 % interval of the rate, in [0, 1]; 0 for a group without clients.</summary>
    /// <remarks>
    /// (p + z²/2n - z sqrt(p(1 - p)/n + z²/4n²)) / (1 + z²/n): it stays inside [0, 1] and holds for small groups and rare defaults.
    /// Source: Wilson (1927), Journal of the American Statistical Association 22.
    /// </remarks>
    public double Low => Clients == 0 || Defaults == 0 ? 0 : Math.Max(0, (Centre - Reach) / Scale);

    /// <summary>Upper end of the 95 % interval of the rate, in [0, 1]; 1 for a group without clients.</summary>
    public double High => Clients == 0 || Defaults == Clients ? 1 : Math.Min(1, (Centre + Reach) / Scale);

    double Centre => Rate + Normal975 * Normal975 / (2 * Clients);

    double Reach => Normal975 * Math.Sqrt((Rate * (1 - Rate) + Normal975 * Normal975 / (4 * Clients)) / Clients);

    double Scale => 1 + Normal975 * Normal975 / Clients;
}
