namespace CreditScoring.Recourse;

/// <summary>What a search for changes came to.</summary>
public enum RecourseStatus
{
    /// <summary>Changes were found.</summary>
    Found,

    /// <summary>No change that a client can honestly make crosses the cut-off.</summary>
    NoPath,

    /// <summary>The proposal is to accept: there is nothing to change.</summary>
    NotNeeded,

    /// <summary>The application does not state its amount or instalment: there is nothing to reckon with.</summary>
    LoanUnknown,
}
