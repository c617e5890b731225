using CreditScoring.Api.Clients;
using CreditScoring.Api.Http;
using CreditScoring.Api.Identity;
using CreditScoring.Api.Serving;
using CreditScoring.Desk.Lines;
using Microsoft.AspNetCore.Mvc;

namespace CreditScoring.Api.Desk;

/// <summary>What advisors would do, formed before they see the score.</summary>
static class ViewEndpoints
{
    public static void MapViews(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/clients/{id}/views", Get).Produces<ViewsResponse>().ProducesReadingProblems()
            .WithName("GetViews").WithSummary("Read the own views on a client, and whether one has seen the score");
        routes.MapPost("/clients/{id}/views", Post).Produces<ViewResponse>(StatusCodes.Status201Created).ProducesWritingProblems()
            .WithName("PostView").WithSummary("Say what one would do, before the score; afterwards it is kept, and marked")
            .WithDescription("One for each person, client and model; a correction names the one it replaces. An Idempotency-Key sent again with the same view gives the same answer.");
    }

    internal static async Task<IResult> Get(string id, Portfolio portfolio, ServedModel served, ServedDesk desk, DeskWriter writer, HttpContext http)
    {
        if (!ClientId.TryParse(id, out var client, out var fault))
            return Problems.Invalid("id", fault);
        if (!portfolio.TryFind(client, out var row))
            return Problems.UnknownClient(client);

        var caller = Caller.Of(http.User);
        var views = await desk.Store.ViewsAsync(client.Value, caller.IsValidator ? null : caller.Subject);
        var hasSeen = await desk.Store.HasSeenAsync(caller.Subject, client.Value, served.Name);

        return await writer.ReadAsync(http, row, "views") is { } problem ? problem : TypedResults.Ok(new ViewsResponse(
            client.Value, served.Name, hasSeen, views.Any(view => view.Origin.Author == caller.Subject && view.Origin.Model == served.Name), [.. views.Select(ViewResponse.Of)]));
    }

    internal static async Task<IResult> Post(string id, ViewRequest request, [FromHeader(Name = DeskWriter.KeyHeader)] string? key, Portfolio portfolio, DeskWriter writer, HttpContext http)
    {
        if (!ClientId.TryParse(id, out var client, out var fault))
            return Problems.Invalid("id", fault);
        if (!portfolio.TryFind(client, out var row))
            return Problems.UnknownClient(client);
        if (!request.TryParse(out var decision, out var note, out var faults))
            return TypedResults.ValidationProblem(faults!);

        var (line, problem) = await writer.WriteAsync(http, row, new ViewLine(0, writer.OriginOf(http, row), note, request.Replaces, decision, false), request, key);

        return line is null ? problem! : TypedResults.Created((string?)null, ViewResponse.Of(line));
    }
}
