namespace CreditScoring.Drift;

/// <summary>What may have changed in a column.</summary>
public enum DriftKind
{
    /// <summary>Where the values lie, or how often each level occurs.</summary>
    Distribution,

    /// <summary>How many values are missing.</summary>
    Missing,

    /// <summary>How many values are infinite.</summary>
    Infinite,

    /// <summary>Levels never seen before.</summary>
    UnseenLevels,

    /// <summary>Levels that were there and are gone.</summary>
    LostLevels,

    /// <summary>Values beyond the least and the greatest ever seen.</summary>
    Range,

    /// <summary>A column that has come to hold one value alone, or no longer does.</summary>
    Constant,
}

/// <summary>One test of one column: how large a change is, and how likely by chance.</summary>
/// <param name="Kind">What may have changed.</param>
/// <param name="Test">Name of the test, in the field's words.</param>
/// <param name="Effect">How large the change is: a share of rows, in [0, 1].</param>
/// <param name="Tolerance">Least effect that is material.</param>
/// <param name="PValue">Chance of so great a change when nothing changed, in [0, 1].</param>
public sealed record DriftEvidence(DriftKind Kind, string Test, double Effect, double Tolerance, double PValue)
{
    /// <summary>The chance, corrected for all tests of the report, in [0, 1].</summary>
    public double AdjustedPValue { get; init; } = 1;

    /// <summary>Whether the change is significant after correction, and material.</summary>
    public bool IsDrift { get; init; }

    /// <summary>Whether the effect is what all rows of both samples give; from a profile, an effect may be known within bounds alone.</summary>
    public bool IsExact { get; init; } = true;

    /// <summary>What the effect is at most, in [0, 1], when it is not exact and <see cref="Effect"/> is a lower bound; null when no bound is known, or when it is exact.</summary>
    public double? EffectAtMost { get; init; }

    /// <summary>Levels concerned, the most frequent first; none for other kinds.</summary>
    public IReadOnlyList<string> Levels { get; init; } = [];

    /// <summary>Whether the effect reaches the tolerance.</summary>
    public bool IsMaterial => Effect >= Tolerance;
}
