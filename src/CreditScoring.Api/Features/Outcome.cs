namespace CreditScoring.Api.Features;

/// <summary>How a client's credit ended.</summary>
enum Outcome
{
    /// <summary>Not known, or not known yet.</summary>
    Unknown,

    /// <summary>Repaid without payment difficulties.</summary>
    Repaid,

    /// <summary>Payment difficulties within the performance window.</summary>
    Default,
}
