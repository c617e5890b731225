namespace CreditScoring.Data;

/// <summary>How a CSV file is read.</summary>
public sealed record CsvReadOptions
{
    /// <summary>Rules for the values of number columns, by column name.</summary>
    public IReadOnlyDictionary<string, NumberCheck> Checks { get; init; } = new Dictionary<string, NumberCheck>(StringComparer.Ordinal);

    /// <summary>Names of the columns to read, or null for all; the others must be in the file, but their cells are not looked at.</summary>
    public IReadOnlySet<string>? Columns { get; init; }

    /// <summary>Told how many rows have been read, now and then.</summary>
    public Action<long>? Progress { get; init; }

    /// <summary>Gathers faults of single cells and lines; without it the first fault throws.</summary>
    public FaultLog Faults { get; init; } = new(limit: 0);

    /// <summary>Whether a file with a header and no row is an error.</summary>
    public bool NeedsRows { get; init; }
}
