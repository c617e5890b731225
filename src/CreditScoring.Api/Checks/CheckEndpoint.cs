using CreditScoring.Api.Clients;
using CreditScoring.Api.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CreditScoring.Api.Checks;

/// <summary>Reading what a person should look at in a client's file.</summary>
static class CheckEndpoint
{
    public static void MapChecks(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/clients/{id}/checks", GetAsync).ProducesProblem(StatusCodes.Status404NotFound)
            .WithName("GetChecks").WithSummary("Read what to check in a client's file: contradictions, missing facts, unknown words, rare figures");

    internal static async Task<Results<Ok<IReadOnlyList<CheckResponse>>, ValidationProblem, ProblemHttpResult>> GetAsync(string id, Portfolio portfolio, ClientChecks checks)
    {
        if (!ClientId.TryParse(id, out var client, out var fault))
            return Problems.Invalid("id", fault);

        return portfolio.TryFind(client, out var row)
            ? TypedResults.Ok<IReadOnlyList<CheckResponse>>([.. (await checks.Checker).Of(row).Select(point => new CheckResponse(point.Kind, new(point.French, point.English)))])
            : Problems.UnknownClient(client);
    }
}
