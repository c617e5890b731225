namespace CreditScoring.Api.Desk;

/// <summary>What people write about clients.</summary>
static class DeskEndpoints
{
    public static void MapDesk(this IEndpointRouteBuilder routes)
    {
        routes.MapViews();
        routes.MapReviews();
        routes.MapNotes();
    }

    /// <summary>Describes the problems that every endpoint about a client's lines may answer, and those of its own.</summary>
    public static RouteHandlerBuilder ProducesDeskProblems(this RouteHandlerBuilder route, params ReadOnlySpan<int> more)
    {
        foreach (var status in (ReadOnlySpan<int>)[StatusCodes.Status404NotFound, StatusCodes.Status503ServiceUnavailable, .. more])
            route.ProducesProblem(status);

        return route.ProducesValidationProblem();
    }
}
