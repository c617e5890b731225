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

    /// <summary>401: nobody is signed in, or the token is not to be trusted.</summary>
    public static ProblemHttpResult NotSignedIn(bool isWithoutToken) => TypedResults.Problem(
        isWithoutToken ? "This needs an access token in the header Authorization; sign in first." : "The access token is not valid, or no longer; sign in again.",
        statusCode: StatusCodes.Status401Unauthorized, title: "Not signed in");

    /// <summary>403: signed in, without the right.</summary>
    public static ProblemHttpResult NotAllowed() => TypedResults.Problem(
        "Your role does not allow this; ask whoever gives roles.", statusCode: StatusCodes.Status403Forbidden, title: "Not allowed");

    /// <summary>429: more calls than a person makes.</summary>
    public static ProblemHttpResult TooMany() => TypedResults.Problem(
        "Too many calls at once; wait for the time that Retry-After tells.", statusCode: StatusCodes.Status429TooManyRequests, title: "Too many calls",
        type: "https://tools.ietf.org/html/rfc6585#section-4"); // the framework knows a type for every other status

    /// <summary>503: no token can be verified.</summary>
    public static ProblemHttpResult IssuerNotReached() => TypedResults.Problem(
        "The issuer that signs people in is not reached, so nobody can be let through. Try again; if it lasts, tell whoever runs the service.",
        statusCode: StatusCodes.Status503ServiceUnavailable, title: "Sign-in not reached");

    /// <summary>503: the answer is known, but was not written to the audit trail, so it is not given.</summary>
    public static ProblemHttpResult NotRecorded() => TypedResults.Problem(
        "The answer could not be written to the audit trail, so it is not given. Try again; if it lasts, tell whoever runs the service.",
        statusCode: StatusCodes.Status503ServiceUnavailable, title: "Not recorded");
}
