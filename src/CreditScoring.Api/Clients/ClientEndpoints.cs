using CreditScoring.Api.Http;
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

    internal static Results<Ok<ClientListResponse>, ValidationProblem> List(string? search, string? limit, Portfolio portfolio)
    {
        if (!ClientListRequest.TryParse(search, limit, out var request, out var faults))
            return TypedResults.ValidationProblem(faults);

        var found = portfolio.StartingWith(request.Search);
        var clients = new List<ClientSummary>();
        foreach (var id in found[..Math.Min(request.Limit, found.Length)])
            clients.Add(new ClientSummary(id, ClientFacts.Summary(portfolio, portfolio.RowOf(id))));

        return TypedResults.Ok(new ClientListResponse(request.Search, found.Length, clients));
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
