namespace CreditScoring.Models;

/// <summary>How many sentences of a kind were checked, and how many were false.</summary>
/// <param name="Kind">Kind of the claims.</param>
/// <param name="Sentences">Sentences checked, each language counted.</param>
/// <param name="False">Those that were false.</param>
public sealed record ClaimCount(string Kind, long Sentences, long False);

/// <summary>What came of checking every sentence of many clients.</summary>
/// <param name="Clients">Clients whose explanation was checked.</param>
/// <param name="Kinds">Counts by kind, in the order of their names.</param>
/// <param name="Faults">The first false sentences, each with its client and what is false; at most ten.</param>
public sealed record ClaimCheck(int Clients, IReadOnlyList<ClaimCount> Kinds, IReadOnlyList<string> Faults)
{
    /// <summary>Sentences checked, each language counted.</summary>
    public long Sentences => Kinds.Sum(kind => kind.Sentences);

    /// <summary>Sentences that were false.</summary>
    public long False => Kinds.Sum(kind => kind.False);
}
