using CreditScoring.Api.Clients;
using CreditScoring.Api.Http;
using CreditScoring.Api.Models;
using CreditScoring.Explanation;
using CreditScoring.Models;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CreditScoring.Api.Scores;

/// <summary>Reading how risky a client is and why.</summary>
static class ScoreEndpoint
{
    public static void MapScores(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/clients/{id}/score", Get).ProducesProblem(StatusCodes.Status404NotFound)
            .WithName("GetScore").WithSummary("Score a client and say why");

    internal static Results<Ok<ScoreResponse>, ValidationProblem, ProblemHttpResult> Get(string id, Portfolio portfolio)
    {
        if (!ClientId.TryParse(id, out var client, out var fault))
            return Problems.Invalid("id", fault);

        return portfolio.TryFind(client, out var row)
            ? TypedResults.Ok(Of(client.Value, row, portfolio))
            : Problems.UnknownClient(client);
    }

    static ScoreResponse Of(string id, int row, Portfolio portfolio)
    {
        var model = portfolio.Model;
        var explanation = model.Explain(portfolio.ModelRow(row));
        var assessment = explanation.Assessment;

        // Points are rounded down, so that a client shown at a limit is never just below it.
        return new ScoreResponse(id, assessment.Pd, (int)Math.Floor(assessment.Score), assessment.Decision, model.BaseRate, ZoneLimits.Of(model.Rule),
            [.. explanation.Reasons.Select(reason => ReasonResponse.Of(reason, HeaviestFeature(explanation, reason)))],
            [.. explanation.Strengths.Select(strength => ReasonResponse.Of(strength, HeaviestFeature(explanation, strength)))],
            [.. explanation.Concepts.Select(ConceptResponse.Of)],
            ModelName.Of(model));
    }

    static string? HeaviestFeature(ClientExplanation explanation, Reason reason) => explanation.Concepts
        .First(concept => concept.Concept == reason.Concept).Features
        .Select(contribution => contribution.Feature.Name).FirstOrDefault();
}
