using CreditScoring.Api.Clients;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CreditScoring.Api.Http;

/// <summary>The problem details (RFC 9457) that several resources answer.</summary>
static class Problems
{
    /// <summary>400: one parameter is wrong.</summary>
    public static ValidationProblem Invalid(string parameter, string fault) =>
        TypedResults.ValidationProblem(new Dictionary<string, string[]> { [parameter] = [fault] });

    /// <summary>404: no client has that number.</summary>
    public static ProblemHttpResult UnknownClient(ClientId client) => TypedResults.Problem(
        $"No client has the number {client.Value}. Check it, or search by its first digits.",
        statusCode: StatusCodes.Status404NotFound, title: "Unknown client");

    /// <summary>404: no feature has that name.</summary>
    public static ProblemHttpResult UnknownFeature() => TypedResults.Problem(
        "No feature of the model has that name; /api/v1/features lists them.",
        statusCode: StatusCodes.Status404NotFound, title: "Unknown feature");

    /// <summary>400: what was sent is no client's number.</summary>
    public static ProblemHttpResult InvalidClient(string fault) => TypedResults.Problem(new HttpValidationProblemDetails(
        new Dictionary<string, string[]> { ["id"] = [fault] }) { Status = StatusCodes.Status400BadRequest });

    /// <summary>409: the client's application needs no change.</summary>
    public static ProblemHttpResult NothingToChange() => TypedResults.Problem(
        "Acceptance is already proposed to this client; changes are told for refusals and the grey zone only.",
        statusCode: StatusCodes.Status409Conflict, title: "Nothing to change");

    /// <summary>503: what is needed is not at hand.</summary>
    public static ProblemHttpResult NotAtHand(string why) => TypedResults.Problem(
        why, statusCode: StatusCodes.Status503ServiceUnavailable, title: "Not at hand");

    /// <summary>503: the answer is known, but was not written to the audit trail, so it is not given.</summary>
    public static ProblemHttpResult NotRecorded() => TypedResults.Problem(
        "The answer could not be written to the audit trail, so it is not given. Try again; if it lasts, tell whoever runs the service.",
        statusCode: StatusCodes.Status503ServiceUnavailable, title: "Not recorded");
}
