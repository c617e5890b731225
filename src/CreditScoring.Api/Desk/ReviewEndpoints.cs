using CreditScoring.Api.Clients;
using CreditScoring.Api.Http;
using CreditScoring.Api.Identity;
using CreditScoring.Desk.Lines;
using Microsoft.AspNetCore.Mvc;

namespace CreditScoring.Api.Desk;

/// <summary>Reviews that clients ask for.</summary>
static class ReviewEndpoints
{
    const int Most = 100;

    public static void MapReviews(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/decisions/{id}/review", Post).Produces<ReviewResponse>(StatusCodes.Status201Created).ProducesWritingProblems()
            .WithName("PostReview").WithSummary("Write down that a client asks for a review of the proposal")
            .WithDescription("The number is the client's. One review of a client is open at a time; it is due after 30 days.");
        routes.MapGet("/reviews", List).Produces<ReviewListResponse>().ProducesReadingProblems()
            .WithName("ListReviews").WithSummary("Find reviews that are open, decided or all, of the clients one sees");
        routes.MapGet("/reviews/{number:long}", Get).Produces<ReviewResponse>().ProducesProblem(StatusCodes.Status404NotFound)
            .WithName("GetReview").WithSummary("Read a review: what the client says, what was proposed and what was decided");
    }

    internal static async Task<IResult> Post(string id, ReviewRequest request, [FromHeader(Name = DeskWriter.KeyHeader)] string? key, Portfolio portfolio, DeskWriter writer, HttpContext http)
    {
        if (!ClientId.TryParse(id, out var client, out var fault))
            return Problems.Invalid("id", fault);
        if (!portfolio.TryFind(client, out var row))
            return Problems.UnknownClient(client);
        if (!request.TryParse(out var channel, out var statement, out var faults))
            return TypedResults.ValidationProblem(faults!);

        var origin = writer.OriginOf(http, row);
        var (line, problem) = await writer.WriteAsync(http, row, new RequestLine(0, origin, statement, channel, RequestLine.DueAfter(origin.At)), request, key, isProposalShown: true);

        return line is null ? problem! : TypedResults.Created((string?)null, ReviewResponse.Of(new Review(line, [])));
    }

    internal static async Task<IResult> List(string? state, string? client, Portfolio portfolio, ServedDesk desk, HttpContext http)
    {
        if (state is not (null or "open" or "decided" or "all"))
            return Problems.Invalid("state", "The state is open, decided or all.");
        if (client is not null && !ClientId.TryParse(client, out _, out var fault))
            return Problems.Invalid("client", fault);

        var (scope, own) = (ClientScope.Of(http), Caller.Of(http.User).Subject);
        var reviews = (await desk.Store.ReviewsAsync(state == "all" ? null : state != "decided", client))
            .Where(review => TryRow(portfolio, review, out var row) && scope.Sees(row)).ToList();

        return TypedResults.Ok(new ReviewListResponse(reviews.Count,
        [
            .. reviews.Take(Most).Select(review => new ReviewSummary(
                review.Request.Number, review.Request.Origin.Client, review.Request.Origin.At, review.Request.DueOn, review.IsOpen ? ReviewState.Open : ReviewState.Decided,
                review.Request.Origin.Author == own)),
        ]));
    }

    internal static async Task<IResult> Get(long number, Portfolio portfolio, ServedDesk desk, DeskWriter writer, HttpContext http) =>
        await desk.Store.ReviewAsync(number) is not { } review || !TryRow(portfolio, review, out var row) || !ClientScope.Of(http).Sees(row) ? DeskProblems.UnknownReview()
        : await writer.ReadAsync(http, row, "review", isProposalShown: true) is { } problem ? problem
        : TypedResults.Ok(ReviewResponse.Of(review));

    /// <summary>The row of a review's client, who may no longer be served.</summary>
    internal static bool TryRow(Portfolio portfolio, Review review, out int row)
    {
        row = -1;

        return ClientId.TryParse(review.Request.Origin.Client, out var client, out _) && portfolio.TryFind(client, out row);
    }
}
