using CreditScoring.Desk.Lines;

namespace CreditScoring.Api.Desk;

/// <summary>A client asks that a person examines the proposal.</summary>
/// <param name="Channel">How the client asked: branch, telephone, letter or online.</param>
/// <param name="Statement">The client's point of view, in 1 to 2,000 characters.</param>
public sealed record ReviewRequest(Channel? Channel, string? Statement)
{
    internal bool TryParse(out Channel channel, out string statement, out Dictionary<string, string[]>? faults)
    {
        var found = new DeskFaults();
        channel = found.Word("channel", Channel, CreditScoring.Desk.Lines.Channel.Branch, CreditScoring.Desk.Lines.Channel.Telephone, CreditScoring.Desk.Lines.Channel.Letter, CreditScoring.Desk.Lines.Channel.Online);
        statement = found.Text("statement", Statement, 1);
        faults = found.All;

        return faults is null;
    }
}
