namespace CreditScoring.Decisions;

/// <summary>What is proposed for an application; a person decides.</summary>
public enum Decision
{
    /// <summary>Clearly below the cut-off: propose to accept.</summary>
    Accept,

    /// <summary>Too near the cut-off to tell: a person examines the file.</summary>
    Refer,

    /// <summary>Clearly above the cut-off: propose to decline.</summary>
    Decline,
}
