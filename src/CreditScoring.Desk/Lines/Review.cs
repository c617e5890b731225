namespace CreditScoring.Desk.Lines;

/// <summary>A request for a review, and what was decided on it.</summary>
/// <param name="Request">The request.</param>
/// <param name="Decisions">The decision, then its corrections; empty while it is open.</param>
public sealed record Review(RequestLine Request, IReadOnlyList<DecisionLine> Decisions)
{
    /// <summary>Whether nobody has decided yet.</summary>
    public bool IsOpen => Decisions.Count == 0;

    /// <summary>What holds now; null while it is open.</summary>
    public DecisionLine? Current => Decisions.Count == 0 ? null : Decisions[^1];

    /// <summary>Whether it is open after its day.</summary>
    /// <param name="today">The day.</param>
    public bool IsLate(DateOnly today) => IsOpen && today > Request.DueOn;
}
