using CreditScoring.Api.Clients;
using CreditScoring.Api.Http;
using CreditScoring.Desk.Lines;
using Microsoft.AspNetCore.Mvc;

namespace CreditScoring.Api.Desk;

/// <summary>Notes on a client.</summary>
static class NoteEndpoints
{
    public static void MapNotes(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/clients/{id}/notes", Get).Produces<NotesResponse>().ProducesReadingProblems()
            .WithName("GetNotes").WithSummary("Read the notes on a client");
        routes.MapPost("/clients/{id}/notes", Post).Produces<NoteResponse>(StatusCodes.Status201Created).ProducesWritingProblems()
            .WithName("PostNote").WithSummary("Write a note on a client, or correct an own one");
    }

    internal static async Task<IResult> Get(string id, Portfolio portfolio, ServedDesk desk, DeskWriter writer, HttpContext http)
    {
        if (!ClientId.TryParse(id, out var client, out var fault))
            return Problems.Invalid("id", fault);
        if (!portfolio.TryFind(client, out var row))
            return Problems.UnknownClient(client);

        var notes = await desk.Store.NotesAsync(client.Value);

        return await writer.ReadAsync(http, row, "notes") is { } problem ? problem : TypedResults.Ok(new NotesResponse(client.Value, [.. notes.Select(NoteResponse.Of)]));
    }

    internal static async Task<IResult> Post(string id, NoteRequest request, [FromHeader(Name = DeskWriter.KeyHeader)] string? key, Portfolio portfolio, DeskWriter writer, HttpContext http)
    {
        if (!ClientId.TryParse(id, out var client, out var fault))
            return Problems.Invalid("id", fault);
        if (!portfolio.TryFind(client, out var row))
            return Problems.UnknownClient(client);
        if (!request.TryParse(out var words, out var faults))
            return TypedResults.ValidationProblem(faults!);

        var (line, problem) = await writer.WriteAsync(http, row, new NoteLine(0, writer.OriginOf(http, row), words, request.Replaces), request, key);

        return line is null ? problem! : TypedResults.Created((string?)null, NoteResponse.Of(line));
    }
}
