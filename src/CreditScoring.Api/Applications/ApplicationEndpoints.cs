using System.Text.Json;
using CreditScoring.Api.Audit;
using CreditScoring.Api.Clients;
using CreditScoring.Api.Http;
using CreditScoring.Api.Scores;
using CreditScoring.Models;
using CreditScoring.Records;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CreditScoring.Api.Applications;

/// <summary>Scoring applications of clients who are not in the portfolio.</summary>
static class ApplicationEndpoints
{
    const int MostApplications = 500;
    const long BytesOfOne = 2 * 1024 * 1024;
    const long BytesOfBatch = 64 * 1024 * 1024;
    const string List = "applications";

    public static void MapApplications(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/scores", PostAsync).Accepts<ApplicationRequest>("application/json").WithMetadata(new RequestSizeLimitAttribute(BytesOfOne))
            .WithName("ScoreApplication").WithSummary("Score a new application and say why")
            .WithDescription("Columns stand as the data dictionary names them; unknown and repeated ones, unknown words and numbers that are not believable are refused, each with what is allowed. Nothing is kept but the entry of the audit trail.");
        routes.MapPost("/scores/batch", PostBatchAsync).Accepts<BatchRequest>("application/json").WithMetadata(new RequestSizeLimitAttribute(BytesOfBatch))
            .WithName("ScoreApplications").WithSummary("Score up to 500 new applications; when one is wrong, none is scored");
    }

    internal static async Task<Results<Ok<ScoreResponse>, ValidationProblem, ProblemHttpResult>> PostAsync(HttpContext http, Portfolio portfolio, AnswerLog log)
    {
        var (body, problem) = await JsonBody.ReadAsync(http);
        if (body is null)
            return problem!;

        using (body)
        {
            var faults = new Dictionary<string, string[]>(StringComparer.Ordinal);
            if (!PostedApplication.TryRead(body.RootElement, portfolio.Model, "", out var application, faults))
                return TypedResults.ValidationProblem(faults);

            var (response, logged) = Answer(application, portfolio.Model);

            return await log.WriteAsync(http, logged) is { } unwritten ? unwritten : TypedResults.Ok(response);
        }
    }

    internal static async Task<Results<Ok<IReadOnlyList<ScoreResponse>>, ValidationProblem, ProblemHttpResult>> PostBatchAsync(HttpContext http, Portfolio portfolio, AnswerLog log)
    {
        var (body, problem) = await JsonBody.ReadAsync(http);
        if (body is null)
            return problem!;

        using (body)
        {
            var faults = new Dictionary<string, string[]>(StringComparer.Ordinal);
            if (!TryReadAll(body.RootElement, portfolio.Model, out var applications, faults))
                return TypedResults.ValidationProblem(faults);

            var answers = new (ScoreResponse Response, LoggedAnswer Logged)[applications.Count];
            Parallel.For(0, answers.Length, place => answers[place] = Answer(applications[place], portfolio.Model));

            return await log.WriteAllAsync(http, [.. answers.Select(answer => answer.Logged)]) is { } unwritten
                ? unwritten
                : TypedResults.Ok<IReadOnlyList<ScoreResponse>>([.. answers.Select(answer => answer.Response)]);
        }
    }

    static bool TryReadAll(JsonElement body, ScoringModel model, out List<PostedApplication> applications, Dictionary<string, string[]> faults)
    {
        applications = [];
        if (body.ValueKind != JsonValueKind.Object || body.EnumerateObject().Any(property => property.Name != List) || body.EnumerateObject().Count() != 1
            || body.GetProperty(List) is not { ValueKind: JsonValueKind.Array } list || list.GetArrayLength() is < 1 or > MostApplications)
        {
            faults[List] = [$"Give an object with the list {List} alone, of 1 to {MostApplications} applications."];

            return false;
        }

        var clients = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (place, element) in list.EnumerateArray().Index())
        {
            var path = $"{List}[{place}].";
            var own = new Dictionary<string, string[]>(StringComparer.Ordinal);
            if (PostedApplication.TryRead(element, model, path, out var application, own))
                applications.Add(application);
            if (application is not null && !clients.Add(application.Client))
                own[path + "application.SK_ID_CURR"] = [$"Client {application.Client} is there twice; give each client once."];
            foreach (var (field, said) in own)
                faults[field] = said;
        }

        return faults.Count == 0;
    }

    static (ScoreResponse Response, LoggedAnswer Logged) Answer(PostedApplication application, ScoringModel model)
    {
        var explanation = model.Explain(application.Inputs);

        return (ScoreEndpoint.Of(application.Client, explanation, model), new LoggedAnswer("application", application.Client, application.Inputs, RecordedAnswer.Of(explanation)));
    }
}
