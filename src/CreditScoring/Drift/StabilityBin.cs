namespace CreditScoring.Drift;

/// <summary>What a bin of the population stability index gathers.</summary>
public enum StabilityBinKind
{
    /// <summary>Values above one edge, up to and including the next.</summary>
    Values,

    /// <summary>One level of the reference.</summary>
    Level,

    /// <summary>Rows without a finite value or a level.</summary>
    Missing,

    /// <summary>Levels that the reference never had.</summary>
    NewLevel,
}

/// <summary>One bin of the population stability index.</summary>
/// <param name="Kind">What it gathers.</param>
/// <param name="Lower">Values above it belong to the bin; minus infinity for the first and for bins of no values.</param>
/// <param name="Upper">Values up to it, itself included, belong to the bin; infinity for the last and for bins of no values.</param>
/// <param name="Level">The level; null unless the bin is a level's.</param>
/// <param name="Reference">Rows of the reference.</param>
/// <param name="Current">Rows of the current sample.</param>
/// <param name="Part">What the bin adds to the index, at least 0.</param>
public sealed record StabilityBin(StabilityBinKind Kind, double Lower, double Upper, string? Level, int Reference, int Current, double Part);
