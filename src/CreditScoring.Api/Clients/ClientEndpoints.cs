using CreditScoring.Api.Filters;
using CreditScoring.Api.Http;
using CreditScoring.Api.Identity;
using CreditScoring.Filters;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CreditScoring.Api.Clients;

/// <summary>Finding clients and reading what is known of them.</summary>
static class ClientEndpoints
{
    public static void MapClients(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/clients", ListAsync)
            .WithName("ListClients").WithSummary("Find clients by the first digits of their number and by filters, with live counts")
            .WithDescription(FilterText.Rule + " With counts=true the clients found are counted by the values of each field, its own filter left out.");
        routes.MapGet("/clients/fields", FieldsAsync)
            .WithName("ListFields").WithSummary("Read the fields by which clients are found, with their words and ranges");
        routes.MapGet("/clients/{id}", Get).ProducesProblem(StatusCodes.Status404NotFound)
            .WithName("GetClient").WithSummary("Read what is known of a client, in words and groups");
    }

    internal static async Task<Results<Ok<ClientListResponse>, ValidationProblem>> ListAsync(
        string? search, string[]? f, string? counts, string? limit, Portfolio portfolio, ClientFilters filters, HttpContext http)
    {
        List<FieldFilter> asked = [];
        List<string> wrong = [];
        var isRead = ClientListRequest.TryParse(search, limit, counts, out var request, out var faults);
        if (f is { Length: > 0 } && !FilterText.TryParse(f, await filters.Index, out asked, out wrong))
            faults[FilterText.Parameter] = [.. wrong];
        if (!isRead || wrong.Count > 0)
            return TypedResults.ValidationProblem(faults);

        var seen = ClientScope.Of(http).Clients;

        // Digits alone need no index: suggestions come at once, even while it is made.
        return TypedResults.Ok(asked.Count == 0 && !request.IsCounting
            ? ByDigits(request, portfolio, seen)
            : ByFilters(request, asked, portfolio, await filters.Index, seen));
    }

    internal static async Task<Ok<IReadOnlyList<FieldResponse>>> FieldsAsync(ClientFilters filters) =>
        TypedResults.Ok<IReadOnlyList<FieldResponse>>([.. (await filters.Index).Fields.Select(FieldWords.Of)]);

    internal static Results<Ok<ClientResponse>, ValidationProblem, ProblemHttpResult> Get(string id, Portfolio portfolio)
    {
        if (!ClientId.TryParse(id, out var client, out var fault))
            return Problems.Invalid("id", fault);

        return portfolio.TryFind(client, out var row)
            ? TypedResults.Ok(new ClientResponse(client.Value, ClientFacts.Summary(portfolio, row), ClientFacts.Groups(portfolio, row)))
            : Problems.UnknownClient(client);
    }

    static ClientListResponse ByDigits(ClientListRequest request, Portfolio portfolio, ClientSet? seen)
    {
        var found = portfolio.StartingWith(request.Search);
        if (seen is not null)
            found = Keep(found, seen);

        return new ClientListResponse(request.Search, found.Length, Summaries(portfolio, found[..Math.Min(request.Limit, found.Length)]), []);
    }

    static ClientListResponse ByFilters(ClientListRequest request, List<FieldFilter> filters, Portfolio portfolio, FilterIndex index, ClientSet? seen)
    {
        var starting = portfolio.StartingWith(request.Search);
        var among = starting.Length == portfolio.Matrix.RowCount ? null : ClientSet.Of(portfolio.Matrix.RowCount, starting);
        if (seen is not null)
            among = among?.And(seen) ?? seen;
        FilterResult? counted = request.IsCounting ? index.Find(filters, among) : null;
        var found = counted?.Clients ?? index.Matching(filters, among);

        var first = new List<int>(request.Limit);
        for (var place = 0; place < starting.Length && first.Count < request.Limit; place++)
            if (found.Contains(starting[place]))
                first.Add(starting[place]);

        return new ClientListResponse(
            request.Search, found.Count, Summaries(portfolio, [.. first]),
            counted is null ? [] : [.. index.Fields.Select((field, place) => new FieldCounts(field.Name, [.. counted.Counts[place].SkipLast(1)], counted.Counts[place][^1]))]);
    }

    static int[] Keep(ReadOnlySpan<int> rows, ClientSet seen)
    {
        var kept = new List<int>();
        foreach (var row in rows)
            if (seen.Contains(row))
                kept.Add(row);

        return [.. kept];
    }

    static List<ClientSummary> Summaries(Portfolio portfolio, ReadOnlySpan<int> rows)
    {
        var clients = new List<ClientSummary>(rows.Length);
        foreach (var row in rows)
            clients.Add(new ClientSummary(portfolio.Matrix.Clients[row], ClientFacts.Summary(portfolio, row)));

        return clients;
    }
}
