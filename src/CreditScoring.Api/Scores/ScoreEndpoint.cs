using CreditScoring.Api.Audit;
using CreditScoring.Api.Clients;
using CreditScoring.Api.Http;
using CreditScoring.Api.Models;
using CreditScoring.Api.Similarity;
using CreditScoring.Api.Wording;
using CreditScoring.Explanation;
using CreditScoring.Models;
using CreditScoring.Records;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CreditScoring.Api.Scores;

/// <summary>Reading how risky a client is and why.</summary>
static class ScoreEndpoint
{
    public static void MapScores(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/clients/{id}/score", Get).ProducesProblem(StatusCodes.Status404NotFound)
            .WithName("GetScore").WithSummary("Score a client and say why")
            .WithDescription("Reasons compare the client with a baseline: all development clients (the default), those whom the model would accept, or the 200 most similar clients served.");

    internal static async Task<Results<Ok<ScoreResponse>, ValidationProblem, ProblemHttpResult>> Get(
        string id, string? baseline, Portfolio portfolio, SimilarClients similar, AnswerLog log, HttpContext http)
    {
        if (!ClientId.TryParse(id, out var client, out var fault))
            return Problems.Invalid("id", fault);
        if (KindOf(baseline) is not { } kind)
            return Problems.Invalid("baseline", "The baseline is all, accepted or similar.");
        if (!portfolio.TryFind(client, out var row))
            return Problems.UnknownClient(client);

        var means = kind == Baseline.Similar ? await similar.BaselineOf(row) : portfolio.Model.MeansOf(kind);
        if (means is null)
            return Problems.Invalid("baseline", "There are no such clients to compare with: the model keeps none, or serves no other client. Ask for all.");

        var explanation = portfolio.Model.Explain(portfolio.ModelRow(row), means);

        return await log.WriteAsync(http, new LoggedAnswer("score", row, RecordedAnswer.Of(explanation)) { Request = [("baseline", baseline ?? "all")] }) is { } problem
            ? problem
            : TypedResults.Ok(Of(client.Value, explanation, portfolio.Model));
    }

    static Baseline? KindOf(string? baseline) => baseline switch
    {
        null or "all" => Baseline.All,
        "accepted" => Baseline.Accepted,
        "similar" => Baseline.Similar,
        _ => null,
    };

    /// <summary>An explained assessment as it is answered.</summary>
    internal static ScoreResponse Of(string id, ClientExplanation explanation, ScoringModel model)
    {
        var assessment = explanation.Assessment;

        // Points are rounded down, so that a client shown at a limit is never just below it.
        return new ScoreResponse(id, assessment.Pd, (int)Math.Floor(assessment.Score), assessment.Decision, model.BaseRate, ZoneLimits.Of(model.Rule),
            new BaselineResponse(explanation.Baseline.Kind, explanation.Baseline.Clients),
            [.. explanation.Reasons.Select(reason => ReasonResponse.Of(reason, HeaviestFeature(explanation, reason)))],
            [.. explanation.Strengths.Select(strength => ReasonResponse.Of(strength, HeaviestFeature(explanation, strength)))],
            LocalTexts.Of(explanation.NearCutOff), LocalTexts.Of(explanation.Limits),
            [.. explanation.Concepts.Select(ConceptResponse.Of)],
            ModelName.Of(model));
    }

    static string? HeaviestFeature(ClientExplanation explanation, Reason reason) => explanation.Concepts
        .First(concept => concept.Concept == reason.Concept).Features
        .Select(contribution => contribution.Feature.Name).FirstOrDefault();
}
