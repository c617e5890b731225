using CreditScoring.Api.Clients;
using CreditScoring.Api.Serving;
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

    internal static Results<Ok<HealthResponse>, ProblemHttpResult> Ready(Portfolio portfolio, GoldenScore golden, ModelInService service) =>
        portfolio.Assessments.Length == 0 ? Problem("No client to score", "The data folder holds no client; start the service with a folder that does.")
        : service.IsFirst && golden.FaultOf(portfolio) is { } fault ? Problem("Another score than the release's", fault)
        : TypedResults.Ok(new HealthResponse("ready"));

    static ProblemHttpResult Problem(string title, string text) => TypedResults.Problem(text, statusCode: StatusCodes.Status503ServiceUnavailable, title: title);
}
