namespace CreditScoring.Desk.Lines;

/// <summary>Why the desk does not take a line.</summary>
public enum Refusal
{
    /// <summary>The author has given a view on this client under this model; correct that one.</summary>
    ViewExists,

    /// <summary>A review of this client is open already.</summary>
    ReviewIsOpen,

    /// <summary>The line to correct is not there, or is of another kind or client.</summary>
    UnknownLine,

    /// <summary>The line to correct is another person's.</summary>
    NotOwn,

    /// <summary>The line to correct was corrected already; correct the correction.</summary>
    Replaced,

    /// <summary>Whoever asked for a review does not decide on it.</summary>
    SameEyes,

    /// <summary>The request was decided; name the decision that is to be corrected.</summary>
    Decided,

    /// <summary>The key was used for something else.</summary>
    OtherBody,

    /// <summary>The audit trail could not be written, so nothing was.</summary>
    NotRecorded,
}
