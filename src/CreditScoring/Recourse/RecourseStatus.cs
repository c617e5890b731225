namespace CreditScoring.Recourse;

/// <summary>What a search for changes came to.</summary>
public enum RecourseStatus
{
    /// <summary>Changes were found.</summary>
    Found,

    /// <summary>No change that a client can honestly make is proved to cross the cut-off.</summary>
    NoPath,

    /// <summary>The proposal is to accept: there is nothing to change.</summary>
    NotNeeded,

    /// <summary>The application does not state its amount or instalment: there is nothing to reckon with.</summary>
    LoanUnknown,

    /// <summary>The model learned something from the loan over which nothing can be proved: no change is looked for.</summary>
    NotProvable,
}
