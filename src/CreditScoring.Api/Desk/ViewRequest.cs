using CreditScoring.Decisions;

namespace CreditScoring.Api.Desk;

/// <summary>An own view.</summary>
/// <param name="Decision">What the advisor would do: accept, refer or decline.</param>
/// <param name="Note">Why, in at most 2,000 characters; may be left out.</param>
/// <param name="Replaces">Number of the own view that this one corrects.</param>
public sealed record ViewRequest(Decision? Decision, string? Note, long? Replaces)
{
    internal bool TryParse(out Decision decision, out string note, out Dictionary<string, string[]>? faults)
    {
        var found = new DeskFaults();
        (decision, note) = (found.Word("decision", Decision, Decisions.Decision.Accept, Decisions.Decision.Refer, Decisions.Decision.Decline), found.Text("note", Note, 0));
        faults = found.All;

        return faults is null;
    }
}
