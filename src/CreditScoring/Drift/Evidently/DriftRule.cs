namespace CreditScoring.Drift.Evidently;

/// <summary>On which side of its threshold a score means drift: p-values drift when low, distances when high.</summary>
public enum DriftRule
{
    /// <summary>A p-value strictly below the threshold.</summary>
    Below,

    /// <summary>A p-value below the threshold or equal to it.</summary>
    AtMost,

    /// <summary>A distance strictly above the threshold.</summary>
    Above,

    /// <summary>A distance above the threshold or equal to it.</summary>
    AtLeast,
}
