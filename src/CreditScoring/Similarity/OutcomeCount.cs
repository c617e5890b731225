using CreditScoring.Numerics;

namespace CreditScoring.Similarity;

/// <summary>How the credits of a group of clients ended, as counts: « 23 sur 200 ».</summary>
public sealed record OutcomeCount
{
    /// <param name="clients">Number of clients in the group.</param>
    /// <param name="known">How many of them have a known outcome.</param>
    /// <param name="defaults">How many of those defaulted.</param>
    /// <exception cref="ArgumentOutOfRangeException">The counts are not 0 ≤ defaults ≤ known ≤ clients.</exception>
    public OutcomeCount(int clients, int known, int defaults)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(defaults);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(defaults, known);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(known, clients);
        (Clients, Known, Defaults) = (clients, known, defaults);
    }

    /// <summary>Number of clients in the group.</summary>
    public int Clients { get; }

    /// <summary>How many of them have a known outcome: only these can be counted.</summary>
    public int Known { get; }

    /// <summary>How many of those with a known outcome defaulted.</summary>
    public int Defaults { get; }

    /// <summary>Share of defaults among the known outcomes, in [0, 1]; null when none is known.</summary>
    public double? Rate => Known == 0 ? null : (double)Defaults / Known;

    /// <summary>The 95 % interval (Wilson) of the share of defaults, within [0, 1]; all of [0, 1] when no outcome is known.</summary>
    public (double Low, double High) Interval => Wilson.Interval(Rate ?? 0, Known);

    /// <summary>Counts the outcomes of a group.</summary>
    /// <param name="defaulted">For each client: whether it defaulted, or null when the outcome is not known.</param>
    public static OutcomeCount Of(IEnumerable<bool?> defaulted)
    {
        var (clients, known, defaults) = (0, 0, 0);
        foreach (var outcome in defaulted)
        {
            clients++;
            known += outcome.HasValue ? 1 : 0;
            defaults += outcome == true ? 1 : 0;
        }

        return new OutcomeCount(clients, known, defaults);
    }
}
