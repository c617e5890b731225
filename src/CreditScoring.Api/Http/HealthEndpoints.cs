using CreditScoring.Api.Clients;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CreditScoring.Api.Http;

/// <summary>Whether the service runs, and whether it can answer.</summary>
static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", Live).WithName("IsLive").WithSummary("Whether the service runs");
        routes.MapGet("/health/ready", Ready).ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .WithName("IsReady").WithSummary("Whether the service can score a client");
    }

    internal static Ok<HealthResponse> Live() => TypedResults.Ok(new HealthResponse("live"));

    internal static Results<Ok<HealthResponse>, ProblemHttpResult> Ready(Portfolio portfolio) => portfolio.Assessments.Length > 0
        ? TypedResults.Ok(new HealthResponse("ready"))
        : TypedResults.Problem("The data folder holds no client; start the service with a folder that does.",
            statusCode: StatusCodes.Status503ServiceUnavailable, title: "No client to score");
}
