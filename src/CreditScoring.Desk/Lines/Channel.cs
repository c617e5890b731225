namespace CreditScoring.Desk.Lines;

/// <summary>How a client asked for a review.</summary>
public enum Channel
{
    /// <summary>In the branch.</summary>
    Branch,

    /// <summary>By telephone.</summary>
    Telephone,

    /// <summary>By letter.</summary>
    Letter,

    /// <summary>Online.</summary>
    Online,
}
