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
}
