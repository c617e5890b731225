using CreditScoring.Features;

namespace CreditScoring.Drift;

/// <summary>Whether a column could be compared, and if not, why.</summary>
public enum ColumnStatus
{
    /// <summary>It was compared.</summary>
    Compared,

    /// <summary>One sample has too few rows with a value.</summary>
    Insufficient,

    /// <summary>The current data do not have it.</summary>
    Absent,

    /// <summary>The reference does not have it.</summary>
    Added,

    /// <summary>It held numbers and now holds words, or the other way.</summary>
    TypeChanged,

    /// <summary>It cannot be read; <see cref="ColumnDrift.Fault"/> tells why.</summary>
    Unreadable,
}

/// <summary>What became of one column.</summary>
public sealed record ColumnDrift
{
    /// <summary>Name of the column.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it holds numbers or levels.</summary>
    public required FeatureKind Kind { get; init; }

    /// <summary>Whether it could be compared.</summary>
    public required ColumnStatus Status { get; init; }

    /// <summary>Why it could not be read; null otherwise.</summary>
    public string? Fault { get; init; }

    /// <summary>All tests of it; none when it was not compared.</summary>
    public IReadOnlyList<DriftEvidence> Evidence { get; init; } = [];

    /// <summary>Which way numbers went, in [-1, 1]: chance that a current value is above a reference one, less that of the contrary (Cliff's delta); null for levels.</summary>
    public double? Direction { get; init; }

    /// <summary>Whether <see cref="Direction"/> is what all rows give; from a profile, values between two edges count as equal.</summary>
    public bool IsDirectionExact { get; init; } = true;

    /// <summary>The banks' population stability index on tenths of the reference, or on its levels, with what is missing and new; null when it was not compared.</summary>
    public PopulationStability? Stability { get; init; }

    /// <summary>What the reference was; null when it has no such column.</summary>
    public ColumnFacts? Reference { get; init; }

    /// <summary>What the current data are; null when they have no such column.</summary>
    public ColumnFacts? Current { get; init; }

    /// <summary>Its share of what all columns weigh in the model, in [0, 1]; null when no model is known.</summary>
    public double? WeightShare { get; init; }

    /// <summary>Whether it drifted: a test found a significant and material change, or the schema changed.</summary>
    public bool IsDrift => Status is ColumnStatus.Absent or ColumnStatus.TypeChanged or ColumnStatus.Unreadable || Evidence.Any(evidence => evidence.IsDrift);

    /// <summary>The test that says most: of those that found drift, else of all, the one whose effect is largest beside its tolerance; null without tests.</summary>
    public DriftEvidence? Main => Evidence.OrderByDescending(evidence => evidence.IsDrift).ThenByDescending(evidence => evidence.Effect / evidence.Tolerance).FirstOrDefault();
}
