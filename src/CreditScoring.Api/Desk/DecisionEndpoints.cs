using CreditScoring.Api.Clients;
using CreditScoring.Desk.Lines;
using Microsoft.AspNetCore.Mvc;

namespace CreditScoring.Api.Desk;

/// <summary>What validators decide on reviews, and how often it is not what was proposed.</summary>
static class DecisionEndpoints
{
    public static void MapDecisions(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/reviews/{number:long}/decision", Post).Produces<DecisionResponse>(StatusCodes.Status201Created).ProducesWritingProblems()
            .WithName("PostDecision").WithSummary("Decide on a review: confirm the proposal or override it, always with a reason")
            .WithDescription("Whoever wrote the review down does not decide on it. A correction names the decision it replaces.");
        routes.MapGet("/overrides/summary", Summary).Produces<OverridesResponse>()
            .WithName("GetOverrides").WithSummary("Read how often people decide otherwise than proposed, by direction and reason; counts below 10 are withheld");
    }

    internal static async Task<IResult> Post(long number, DecisionRequest request, [FromHeader(Name = DeskWriter.KeyHeader)] string? key, Portfolio portfolio, ServedDesk desk, DeskWriter writer, HttpContext http)
    {
        if (await desk.Store.ReviewAsync(number) is not { } review || !ReviewEndpoints.TryRow(portfolio, review, out var row))
            return DeskProblems.UnknownReview();
        if (!request.TryParse(review.Request.Origin.Proposal, out var parsed, out var faults))
            return TypedResults.ValidationProblem(faults!);

        // What is decided on is what the client contests, even if another model is in service now.
        var origin = writer.OriginOf(http, row) with { Model = review.Request.Origin.Model, Proposal = review.Request.Origin.Proposal };
        var decision = new DecisionLine(0, origin, parsed.Words, request.Replaces, number, 0, parsed.Decision, parsed.Reason);
        var (line, problem) = await writer.WriteAsync(http, row, decision, request, key, isProposalShown: true);

        return line is null ? problem! : TypedResults.Created((string?)null, DecisionResponse.Of(line));
    }

    internal static async Task<IResult> Summary(ServedDesk desk) =>
        TypedResults.Ok(new OverridesResponse(DeviationsResponse.Of(await desk.Store.DecidedAsync()), DeviationsResponse.Of(await desk.Store.ViewedAsync())));
}
