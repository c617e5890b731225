namespace CreditScoring.Desk.Lines;

/// <summary>Why a person decided so on a request.</summary>
public enum ReasonCode
{
    /// <summary>The proposal stands: nothing that the client said changes it.</summary>
    ProposalStands,

    /// <summary>The client brought what the file did not hold.</summary>
    NewEvidence,

    /// <summary>Something in the file was wrong.</summary>
    DataWrong,

    /// <summary>The client's circumstances are such as the model cannot know.</summary>
    Circumstances,

    /// <summary>A rule of the house decides, whatever the score.</summary>
    HouseRule,

    /// <summary>None of these; the words say which.</summary>
    Other,
}
