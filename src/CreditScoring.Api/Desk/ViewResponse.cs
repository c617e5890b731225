using CreditScoring.Decisions;
using CreditScoring.Desk.Lines;

namespace CreditScoring.Api.Desk;

/// <summary>An own view, without the proposal: it is read before the score too.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Author">Who gave it.</param>
/// <param name="Decision">What the author would do.</param>
/// <param name="Note">Why; may be empty.</param>
/// <param name="IsAfterScore">Whether the author had seen the score of this client under this model.</param>
/// <param name="Model">The model then.</param>
/// <param name="MadeAt">When, in UTC.</param>
/// <param name="Replaces">Number of the view that this one corrects.</param>
public sealed record ViewResponse(long Number, string Author, Decision Decision, string Note, bool IsAfterScore, string Model, DateTimeOffset MadeAt, long? Replaces)
{
    internal static ViewResponse Of(ViewLine view) => new(
        view.Number, view.Origin.Author, view.Decision, view.Words, view.IsAfterScore, view.Origin.Model, view.Origin.At, view.Replaces);
}

/// <summary>The views on a client.</summary>
/// <param name="Id">The client's number.</param>
/// <param name="Model">The model in service.</param>
/// <param name="HasSeenScore">Whether who asks has seen the client's score under it.</param>
/// <param name="IsGiven">Whether who asks has given a view under it.</param>
/// <param name="Views">Own views; a validator reads everybody's. In the order in which they were written, corrections included.</param>
public sealed record ViewsResponse(string Id, string Model, bool HasSeenScore, bool IsGiven, IReadOnlyList<ViewResponse> Views);
