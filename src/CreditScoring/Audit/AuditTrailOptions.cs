namespace CreditScoring.Audit;

/// <summary>How a trail is written.</summary>
public sealed record AuditTrailOptions
{
    /// <summary>Entries after which a new file is begun, at least 1; the entries flushed together stay in one file.</summary>
    public int EntriesPerSegment { get; init; } = 10_000;

    /// <summary>Entries flushed to disk together at most, at least 1.</summary>
    public int EntriesPerFlush { get; init; } = 512;
}
