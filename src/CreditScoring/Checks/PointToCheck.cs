namespace CreditScoring.Checks;

/// <summary>Something in a client's file that a person should look at before deciding; it says nothing of the risk.</summary>
/// <param name="Kind">Why it is worth a look.</param>
/// <param name="French">What to look at, in a French sentence.</param>
/// <param name="English">The same in English.</param>
public sealed record PointToCheck(PointKind Kind, string French, string English);

/// <summary>Why something in a file is worth a look.</summary>
public enum PointKind
{
    /// <summary>Two facts do not go together.</summary>
    Contradiction,

    /// <summary>Nearly all clients have it, but not this one.</summary>
    Missing,

    /// <summary>A word that is not in the list was read as not known.</summary>
    UnknownWord,

    /// <summary>At most 5 clients in 1,000 have a figure as high, or as low, or the same word.</summary>
    Rare,
}
