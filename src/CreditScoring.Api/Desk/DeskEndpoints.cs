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

    /// <summary>Describes what is answered where what is read about is not seen, or what is asked is wrong.</summary>
    public static RouteHandlerBuilder ProducesReadingProblems(this RouteHandlerBuilder route) => route.ProducesProblem(StatusCodes.Status404NotFound).ProducesValidationProblem();

    /// <summary>Describes what is answered where a line is not taken.</summary>
    public static RouteHandlerBuilder ProducesWritingProblems(this RouteHandlerBuilder route) => route.ProducesReadingProblems().ProducesProblem(StatusCodes.Status409Conflict);
}
