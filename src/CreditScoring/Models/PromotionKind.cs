namespace CreditScoring.Models;

/// <summary>Why an alias moved.</summary>
public enum PromotionKind
{
    /// <summary>It was pointed to a version.</summary>
    Promotion,

    /// <summary>It was pointed back to the version before.</summary>
    Rollback,
}
