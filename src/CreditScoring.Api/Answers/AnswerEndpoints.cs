using CreditScoring.Answers;
using CreditScoring.Api.Audit;
using CreditScoring.Api.Clients;
using CreditScoring.Api.Http;
using CreditScoring.Explanation;
using CreditScoring.Records;
using CreditScoring.Recourse;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CreditScoring.Api.Answers;

/// <summary>Scoring with changed answers, and what would change a proposal.</summary>
static class AnswerEndpoints
{
    public static void MapAnswers(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/clients/{id}/answers", GetAnswersAsync)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithName("GetAnswers").WithSummary("Read the answers of the application that may be changed");
        routes.MapPost("/clients/{id}/what-if", PostWhatIfAsync)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithName("PostWhatIf").WithSummary("Score a client again with other answers; impossible ones are refused");
        routes.MapGet("/clients/{id}/recourse", GetRecourseAsync)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
            .WithName("GetRecourse").WithSummary("Read what a refused or referred client could honestly change, as intervals");
    }

    internal static async Task<Results<Ok<IReadOnlyList<AnswerResponse>>, ValidationProblem, ProblemHttpResult>> GetAnswersAsync(string id, Portfolio portfolio, ClientCases cases)
    {
        var (found, problem) = await FindAsync(id, portfolio, cases);

        return found is null ? problem! : TypedResults.Ok<IReadOnlyList<AnswerResponse>>([.. found.Answers.Select(AnswerResponse.Of)]);
    }

    internal static async Task<Results<Ok<WhatIfResponse>, ValidationProblem, ProblemHttpResult>> PostWhatIfAsync(
        string id, string? language, WhatIfRequest request, Portfolio portfolio, ClientCases cases, AnswerLog log, HttpContext http)
    {
        if (!Languages.TryParse(language, out var chosen))
            return Problems.Invalid("language", Languages.Fault);

        var (found, problem) = await FindAsync(id, portfolio, cases);
        if (found is null)
            return problem!;

        var texts = request.Texts();
        if (WhatIf.Of(found, texts, out var faults) is not { } result)
            return TypedResults.ValidationProblem(faults.GroupBy(fault => fault.Answer, StringComparer.Ordinal)
                .ToDictionary(of => of.Key, of => of.Select(fault => fault.In(chosen)).ToArray()));

        var logged = new LoggedAnswer("what-if", portfolio.RowOf(id), RecordedAnswer.Of(result.After, [], [])) { Request = [.. texts.Select(text => (text.Key, text.Value))] };

        return await log.WriteAsync(http, logged) is { } unwritten ? unwritten : TypedResults.Ok(WhatIfResponse.Of(id, result));
    }

    internal static async Task<Results<Ok<RecourseResponse>, ValidationProblem, ProblemHttpResult>> GetRecourseAsync(
        string id, Portfolio portfolio, ClientCases cases, AnswerLog log, HttpContext http)
    {
        var (found, problem) = await FindAsync(id, portfolio, cases);
        if (found is null)
            return problem!;

        var result = RecourseFinder.Find(found);
        var answer = result.Status == RecourseStatus.NotNeeded ? RecordedAnswer.Of(result.Present, [], []) : RecordedAnswer.Of(result.Present, Told(result, Language.French), Told(result, Language.English));
        if (await log.WriteAsync(http, new LoggedAnswer("recourse", portfolio.RowOf(id), answer)) is { } unwritten)
            return unwritten;

        return result.Status == RecourseStatus.NotNeeded ? Problems.NothingToChange() : TypedResults.Ok(RecourseResponse.Of(id, result));
    }

    static IReadOnlyList<string> Told(RecourseResult result, Language language) =>
        [.. RecourseText.Summary(result, language), .. result.Paths.SelectMany(path => RecourseText.Sentences(path, language))];

    // A client's number that is wrong is answered as everywhere; raw rows that are not at hand say so.
    static async Task<(ClientCase? Found, ProblemHttpResult? Problem)> FindAsync(string id, Portfolio portfolio, ClientCases cases)
    {
        if (!ClientId.TryParse(id, out var client, out var fault))
            return (null, Problems.InvalidClient(fault));
        if (!portfolio.TryFind(client, out var row))
            return (null, Problems.UnknownClient(client));

        try
        {
            return (await cases.OfAsync(row), null);
        }
        catch (InvalidDataException error)
        {
            return (null, Problems.NotAtHand(error.Message));
        }
    }
}
