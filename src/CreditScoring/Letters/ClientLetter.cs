using CreditScoring.Decisions;
using CreditScoring.Explanation;

namespace CreditScoring.Letters;

/// <summary>What a letter to a client says; the same content gives the same bytes.</summary>
public sealed record ClientLetter
{
    /// <summary>The client's number.</summary>
    public required string Client { get; init; }

    /// <summary>Day on which it is written.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Language of the client.</summary>
    public required Language Language { get; init; }

    /// <summary>Score and proposal.</summary>
    public required Assessment Assessment { get; init; }

    /// <summary>Share of defaults among all clients, in [0, 1].</summary>
    public required double BaseRate { get; init; }

    /// <summary>Up to four reasons: a title and the sentences that say it.</summary>
    public required IReadOnlyList<LetterReason> Reasons { get; init; }

    /// <summary>Where the data come from, and what was used of each source.</summary>
    public required IReadOnlyList<LetterSource> Sources { get; init; }

    /// <summary>Name and version of the model.</summary>
    public required string Model { get; init; }
}
