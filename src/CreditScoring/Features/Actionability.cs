namespace CreditScoring.Features;

/// <summary>Whether, and how fast, a client can change what a feature measures.</summary>
public enum Actionability
{
    /// <summary>Cannot change: age, past events.</summary>
    Immutable,

    /// <summary>Changes over months or years: seniority in a job, an established history.</summary>
    Slow,

    /// <summary>Can be chosen for this application: amount, duration, down payment.</summary>
    Actionable,

    /// <summary>Held or computed by others: credit bureau, external scores.</summary>
    BankHeld,
}
