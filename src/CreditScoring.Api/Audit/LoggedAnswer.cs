using CreditScoring.Records;

namespace CreditScoring.Api.Audit;

/// <summary>An answer about a client, ready to be given.</summary>
/// <param name="Kind">What was asked for.</param>
/// <param name="Row">The client's row in the portfolio; below 0 for one who is not in it.</param>
/// <param name="Answer">What is answered.</param>
sealed record LoggedAnswer(string Kind, int Row, RecordedAnswer Answer)
{
    /// <param name="kind">What was asked for.</param>
    /// <param name="client">Number of a client who is not in the portfolio.</param>
    /// <param name="inputs">The model's inputs of the client; NaN is missing.</param>
    /// <param name="answer">What is answered.</param>
    public LoggedAnswer(string kind, string client, float[] inputs, RecordedAnswer answer)
        : this(kind, -1, answer) => Newcomer = (client, inputs);

    /// <summary>Number and inputs of a client who is not in the portfolio.</summary>
    public (string Client, float[] Inputs)? Newcomer { get; }

    /// <summary>What was asked besides the client.</summary>
    public IReadOnlyList<(string Name, string Value)> Request { get; init; } = [];

    /// <summary>The letter, where one is given.</summary>
    public RecordedLetter? Letter { get; init; }

    /// <summary>Whether who asked sees the proposal.</summary>
    public bool ShowsProposal { get; init; } = true;
}
