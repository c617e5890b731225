namespace CreditScoring.Models;

/// <summary>How many sentences of a kind were checked, and how many were false.</summary>
/// <param name="Kind">Kind of the claims; <c>choice</c> is that of the reasons and strengths of a client.</param>
/// <param name="Sentences">Sentences checked, each language counted.</param>
/// <param name="False">Those that were false.</param>
/// <param name="Planted">Faults planted on purpose, one a sentence where that can be.</param>
/// <param name="Caught">Planted faults that the checker found.</param>
public sealed record ClaimCount(string Kind, long Sentences, long False, long Planted, long Caught);

/// <summary>What came of checking every sentence of many clients.</summary>
/// <param name="Clients">Clients whose explanation was checked.</param>
/// <param name="Kinds">Counts by kind, in the order of their names.</param>
/// <param name="Faults">The first false sentences, each with its client and what is false, and the first planted ones that were not found; at most ten.</param>
public sealed record ClaimCheck(int Clients, IReadOnlyList<ClaimCount> Kinds, IReadOnlyList<string> Faults)
{
    /// <summary>Sentences checked, each language counted.</summary>
    public long Sentences => Kinds.Sum(kind => kind.Sentences);

    /// <summary>Sentences that were false.</summary>
    public long False => Kinds.Sum(kind => kind.False);

    /// <summary>Faults planted on purpose.</summary>
    public long Planted => Kinds.Sum(kind => kind.Planted);

    /// <summary>Planted faults that were found.</summary>
    public long Caught => Kinds.Sum(kind => kind.Caught);
}
