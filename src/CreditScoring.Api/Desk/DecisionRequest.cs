using CreditScoring.Decisions;
using CreditScoring.Desk.Lines;

namespace CreditScoring.Api.Desk;

/// <summary>A validator decides on a review.</summary>
/// <param name="Decision">Accept or decline.</param>
/// <param name="Reason">Why: <c>proposalStands</c> where the decision is the proposal; else newEvidence, dataWrong, circumstances, houseRule or other.</param>
/// <param name="Words">Why, in 20 to 2,000 characters.</param>
/// <param name="Replaces">Number of the decision that this one corrects.</param>
public sealed record DecisionRequest(Decision? Decision, ReasonCode? Reason, string? Words, long? Replaces)
{
    internal bool TryParse(Decision proposal, out (Decision Decision, ReasonCode Reason, string Words) parsed, out Dictionary<string, string[]>? faults)
    {
        var found = new DeskFaults();
        parsed = (found.Word("decision", Decision, Decisions.Decision.Accept, Decisions.Decision.Decline), found.Word("reason", Reason, Enum.GetValues<ReasonCode>()), found.Text("words", Words, DeskText.ShortestReason));
        if (found.All is null or { Count: 1 } && found.All?.ContainsKey("words") != false)
            found.Add("reason", DeskRules.FaultOfReason(proposal, parsed.Decision, parsed.Reason));
        faults = found.All;

        return faults is null;
    }
}
