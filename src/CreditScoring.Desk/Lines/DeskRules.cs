using CreditScoring.Decisions;

namespace CreditScoring.Desk.Lines;

/// <summary>What may be written after what.</summary>
public static class DeskRules
{
    /// <summary>Why a line may not correct another; null when it may.</summary>
    /// <param name="line">The correction.</param>
    /// <param name="found">The line that it names; null when there is none.</param>
    /// <param name="isReplaced">Whether that line was corrected already.</param>
    public static Refusal? OfCorrection(Line line, Line? found, bool isReplaced) =>
        found is null || found.GetType() != line.GetType() || found.Origin.Client != line.Origin.Client ? Refusal.UnknownLine
        : line is ViewLine && found.Origin.Model != line.Origin.Model ? Refusal.UnknownLine
        : line is DecisionLine decision && ((DecisionLine)found).Request != decision.Request ? Refusal.UnknownLine
        // A second validator may correct the first; nobody rewrites another's view or note.
        : line is not DecisionLine && found.Origin.Author != line.Origin.Author ? Refusal.NotOwn
        : isReplaced ? Refusal.Replaced
        : null;

    /// <summary>Why a decision may not be taken; null when it may.</summary>
    /// <param name="request">The request; null when there is none.</param>
    /// <param name="isDecided">Whether it was decided.</param>
    /// <param name="decision">The decision.</param>
    public static Refusal? OfDecision(RequestLine? request, bool isDecided, DecisionLine decision) =>
        request is null ? Refusal.UnknownLine
        : request.Origin.Author == decision.Origin.Author ? Refusal.SameEyes
        : isDecided && decision.Replaces is null ? Refusal.Decided
        : null;

    /// <summary>Whether a person decided otherwise than was proposed. Where a person was to examine the file, nothing was proposed.</summary>
    /// <param name="proposal">What the model proposed.</param>
    /// <param name="decision">What was decided.</param>
    public static bool Deviates(Decision proposal, Decision decision) => proposal != Decision.Refer && proposal != decision;

    /// <summary>What is wrong with a decision's reason; null when it goes with the decision.</summary>
    /// <param name="proposal">What the model proposed.</param>
    /// <param name="decision">What is decided.</param>
    /// <param name="reason">Why.</param>
    public static string? FaultOfReason(Decision proposal, Decision decision, ReasonCode reason) =>
        proposal == decision ? reason == ReasonCode.ProposalStands ? null : "The decision is the proposal; its reason is proposalStands."
        : reason == ReasonCode.ProposalStands ? "The decision is not the proposal; give the reason why: newEvidence, dataWrong, circumstances, houseRule or other."
        : null;
}
