using CreditScoring.Api.Http;
using CreditScoring.Api.Identity;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CreditScoring.Api.Clients;

/// <summary>Finding clients and reading what is known of them.</summary>
static class ClientEndpoints
{
    public static void MapClients(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/clients", List)
            .WithName("ListClients").WithSummary("Find clients by the first digits of their number");
        routes.MapGet("/clients/{id}", Get).ProducesProblem(StatusCodes.Status404NotFound)
            .WithName("GetClient").WithSummary("Read what is known of a client, in words and groups");
    }

    internal static Results<Ok<ClientListResponse>, ValidationProblem> List(string? search, string? limit, Portfolio portfolio, HttpContext http)
    {
        if (!ClientListRequest.TryParse(search, limit, out var request, out var faults))
            return TypedResults.ValidationProblem(faults);

        var scope = ClientScope.Of(http);
        var isWhole = scope.IsWhole;
        var (total, clients) = (0, new List<ClientSummary>());
        foreach (var id in portfolio.StartingWith(request.Search))
        {
            var row = isWhole && total >= request.Limit ? 0 : portfolio.RowOf(id);
            if (!isWhole && !scope.Sees(row))
                continue;
            if (total++ < request.Limit)
                clients.Add(new ClientSummary(id, ClientFacts.Summary(portfolio, row)));
        }

        return TypedResults.Ok(new ClientListResponse(request.Search, total, clients));
    }

    internal static Results<Ok<ClientResponse>, ValidationProblem, ProblemHttpResult> Get(string id, Portfolio portfolio)
    {
        if (!ClientId.TryParse(id, out var client, out var fault))
            return Problems.Invalid("id", fault);

        return portfolio.TryFind(client, out var row)
            ? TypedResults.Ok(new ClientResponse(client.Value, ClientFacts.Summary(portfolio, row), ClientFacts.Groups(portfolio, row)))
            : Problems.UnknownClient(client);
    }
}
