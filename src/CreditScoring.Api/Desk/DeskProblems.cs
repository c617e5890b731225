using System.Diagnostics;
using CreditScoring.Api.Http;
using CreditScoring.Desk.Lines;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CreditScoring.Api.Desk;

/// <summary>The problem details (RFC 9457) that the desk answers.</summary>
static class DeskProblems
{
    /// <summary>404: no review has that number, or its client is not seen.</summary>
    public static ProblemHttpResult UnknownReview() => TypedResults.Problem(
        "No review has that number; /api/v1/reviews lists them.", statusCode: StatusCodes.Status404NotFound, title: "Unknown review");

    /// <summary>Why a line was not taken.</summary>
    public static IResult Of(Refusal refusal) => refusal switch
    {
        Refusal.ViewExists => Conflict("You have given a view on this client under this model; correct it by naming its number as replaces.", "View exists"),
        Refusal.ReviewIsOpen => Conflict("A review of this client is open; it is decided first.", "Review is open"),
        Refusal.Decided => Conflict("This review is decided; to correct the decision, name its number as replaces.", "Decided"),
        Refusal.Replaced => Conflict("The line was corrected already; correct the correction.", "Corrected already"),
        Refusal.OtherBody => Conflict("The key was sent with something else before; give each call a key of its own.", "Key used"),
        Refusal.UnknownLine => Problems.Invalid("replaces", "There is no such line of this kind about this client."),
        Refusal.NotOwn => Forbidden("The line is another person's; write one of your own.", "Another person's"),
        Refusal.SameEyes => Forbidden("Whoever asked for a review does not decide on it; another validator does.", "Four eyes"),
        _ => throw new UnreachableException($"{refusal} is answered where it arises."),
    };

    static ProblemHttpResult Conflict(string text, string title) => TypedResults.Problem(text, statusCode: StatusCodes.Status409Conflict, title: title);

    static ProblemHttpResult Forbidden(string text, string title) => TypedResults.Problem(text, statusCode: StatusCodes.Status403Forbidden, title: title);
}
