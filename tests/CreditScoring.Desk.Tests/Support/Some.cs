using CreditScoring.Decisions;
using CreditScoring.Desk.Lines;

namespace CreditScoring.Desk.Tests.Support;

/// <summary>Lines of which a test changes what it is about.</summary>
static class Some
{
    public const string Model = "home-credit 1.2.3";

    public static readonly DateTimeOffset Day = new(2026, 11, 26, 9, 30, 0, TimeSpan.Zero);

    public static Origin Origin(string author = "ada", string client = "100001", Decision proposal = Decision.Decline, string model = Model) => new(client, model, proposal, author, Day);

    public static ViewLine View(string author = "ada", string client = "100001", Decision decision = Decision.Accept, long? replaces = null, string model = Model, Decision proposal = Decision.Decline) =>
        new(0, Origin(author, client, proposal, model), "Stable income.", replaces, decision, false);

    public static NoteLine Note(string author = "ada", string client = "100001", string words = "Called back.", long? replaces = null) => new(0, Origin(author, client), words, replaces);

    public static RequestLine Request(string author = "ada", string client = "100001", Decision proposal = Decision.Decline) =>
        new(0, Origin(author, client, proposal), "My debt was repaid in May.", Channel.Telephone, RequestLine.DueAfter(Day));

    public static DecisionLine Ruling(long request, string author = "eve", Decision decision = Decision.Accept, ReasonCode reason = ReasonCode.NewEvidence, long? replaces = null, string client = "100001", Decision proposal = Decision.Decline) =>
        new(0, Origin(author, client, proposal), "The bank's statement shows the repayment.", replaces, request, 0, decision, reason);
}
