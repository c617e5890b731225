using CreditScoring.Decisions;
using CreditScoring.Desk.Lines;

namespace CreditScoring.Api.Desk;

/// <summary>Whether a review waits for its decision.</summary>
public enum ReviewState
{
    /// <summary>Nobody has decided yet.</summary>
    Open,

    /// <summary>A validator has decided.</summary>
    Decided,
}

/// <summary>A review.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Client">The client's number.</param>
/// <param name="Author">Who wrote down that the client asks for it.</param>
/// <param name="Channel">How the client asked.</param>
/// <param name="Statement">The client's point of view.</param>
/// <param name="Proposal">What the model proposed.</param>
/// <param name="Model">The model then.</param>
/// <param name="MadeAt">When, in UTC.</param>
/// <param name="DueOn">Day by which it must be decided.</param>
/// <param name="State">Open or decided.</param>
/// <param name="Decisions">The decision, then its corrections; the last one holds.</param>
public sealed record ReviewResponse(
    long Number, string Client, string Author, Channel Channel, string Statement, Decision Proposal, string Model, DateTimeOffset MadeAt, DateOnly DueOn, ReviewState State,
    IReadOnlyList<DecisionResponse> Decisions)
{
    internal static ReviewResponse Of(Review review) => new(
        review.Request.Number, review.Request.Origin.Client, review.Request.Origin.Author, review.Request.Channel, review.Request.Words, review.Request.Origin.Proposal,
        review.Request.Origin.Model, review.Request.Origin.At, review.Request.DueOn, review.IsOpen ? ReviewState.Open : ReviewState.Decided, [.. review.Decisions.Select(DecisionResponse.Of)]);
}

/// <summary>A decision on a review.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Review">Number of the review.</param>
/// <param name="Author">Who decided.</param>
/// <param name="Proposal">What the model had proposed.</param>
/// <param name="Decision">What was decided.</param>
/// <param name="Deviates">Whether that is not what was proposed; no decision is, where an examination was.</param>
/// <param name="Reason">Why, as a code.</param>
/// <param name="Words">Why, in words.</param>
/// <param name="MadeAt">When, in UTC.</param>
/// <param name="Replaces">Number of the decision that this one corrects.</param>
public sealed record DecisionResponse(
    long Number, long Review, string Author, Decision Proposal, Decision Decision, bool Deviates, ReasonCode Reason, string Words, DateTimeOffset MadeAt, long? Replaces)
{
    internal static DecisionResponse Of(DecisionLine line) => new(
        line.Number, line.Request, line.Origin.Author, line.Origin.Proposal, line.Decision, DeskRules.Deviates(line.Origin.Proposal, line.Decision), line.Reason, line.Words, line.Origin.At, line.Replaces);
}

/// <summary>A review in a list: without what the client said and what was proposed.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Client">The client's number.</param>
/// <param name="MadeAt">When it was asked for, in UTC.</param>
/// <param name="DueOn">Day by which it must be decided.</param>
/// <param name="State">Open or decided.</param>
/// <param name="IsOwn">Whether who asks wrote it down, and so does not decide on it.</param>
public sealed record ReviewSummary(long Number, string Client, DateTimeOffset MadeAt, DateOnly DueOn, ReviewState State, bool IsOwn);

/// <summary>Reviews, the earliest due first.</summary>
/// <param name="Total">How many there are.</param>
/// <param name="Reviews">The first 100 of them.</param>
public sealed record ReviewListResponse(int Total, IReadOnlyList<ReviewSummary> Reviews);
