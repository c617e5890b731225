using CreditScoring.Data;

namespace CreditScoring.HomeCredit;

/// <summary>How the Home Credit tables are read.</summary>
public sealed record HomeCreditReadOptions
{
    /// <summary>Whether clients without a known outcome suffice: then either application table may be absent, but not both.</summary>
    public bool ForScoring { get; init; }

    /// <summary>Whether <see cref="CleaningRules"/> are applied, as every model expects; false leaves the values of the files.</summary>
    public bool Clean { get; init; } = true;

    /// <summary>Told how far reading has come; may be called from several threads.</summary>
    public IProgress<ReadProgress>? Progress { get; init; }

    /// <summary>How many tables are read at a time, or -1 for as many as there are processors. The result is the same.</summary>
    public int Threads { get; init; } = -1;

    /// <summary>
    /// Whether features are computed from the tables they need alone; the others are neither read nor checked, nor in the report. When no
    /// feature needs what clients declare, the table of clients holds their identifier and outcome only.
    /// </summary>
    public bool OnlyNeeded { get; init; }
}
