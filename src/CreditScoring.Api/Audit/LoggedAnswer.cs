using CreditScoring.Records;

namespace CreditScoring.Api.Audit;

/// <summary>An answer about a client, ready to be given.</summary>
/// <param name="Kind">What was asked for.</param>
/// <param name="Row">The client's row in the portfolio.</param>
/// <param name="Answer">What is answered.</param>
sealed record LoggedAnswer(string Kind, int Row, RecordedAnswer Answer)
{
    /// <summary>What was asked besides the client.</summary>
    public IReadOnlyList<(string Name, string Value)> Request { get; init; } = [];

    /// <summary>The letter, where one is given.</summary>
    public RecordedLetter? Letter { get; init; }

    /// <summary>Whether who asked sees the proposal.</summary>
    public bool ShowsProposal { get; init; } = true;
}
