namespace CreditScoring.Models;

/// <summary>How the stability of reasons is measured.</summary>
public sealed record StabilityOptions
{
    /// <summary>Number of refits, at least 1.</summary>
    public int Refits { get; init; } = 20;

    /// <summary>Seed of the bootstrap samples; the trees take theirs from it too.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Number of threads, at least 1; it changes the time, never the result.</summary>
    public int Threads { get; init; } = 1;
}
