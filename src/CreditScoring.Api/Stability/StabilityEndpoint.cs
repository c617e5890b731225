using CreditScoring.Api.Audit;
using CreditScoring.Api.Clients;
using CreditScoring.Api.Features;
using CreditScoring.Api.Http;
using CreditScoring.Features;
using CreditScoring.Models;
using CreditScoring.Records;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CreditScoring.Api.Stability;

/// <summary>Reading whether a client's reasons would be given again by the model trained on other clients.</summary>
static class StabilityEndpoint
{
    public static void MapStability(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/clients/{id}/stability", Get).ProducesProblem(StatusCodes.Status404NotFound)
            .WithName("GetStability").WithSummary("Read which of a client's reasons are solid and which are fragile");

    internal static async Task<Results<Ok<StabilityResponse>, ValidationProblem, ProblemHttpResult>> Get(
        string id, Portfolio portfolio, ReasonRefits refits, AnswerLog log, HttpContext http)
    {
        if (!ClientId.TryParse(id, out var client, out var fault))
            return Problems.Invalid("id", fault);
        if (!portfolio.TryFind(client, out var row))
            return Problems.UnknownClient(client);
        if (refits.Stability is not { } stability)
            return TypedResults.Ok(new StabilityResponse(client.Value, 0, ReasonStability.SolidFrom, []));

        var values = portfolio.ModelRow(row);
        var explanation = portfolio.Model.Explain(values);
        if (await log.WriteAsync(http, new LoggedAnswer("stability", row, RecordedAnswer.Of(explanation))) is { } problem)
            return problem;

        var counts = stability.Reappearances(values);

        return TypedResults.Ok(new StabilityResponse(client.Value, stability.Refits, ReasonStability.SolidFrom,
        [
            .. explanation.Reasons.Select(reason => Of(reason.Concept, counts.GetValueOrDefault(reason.Concept))),
        ]));

        ReasonStabilityResponse Of(Concept concept, int count) => new(ConceptName.Of(concept), count, stability.IsSolid(count));
    }
}
