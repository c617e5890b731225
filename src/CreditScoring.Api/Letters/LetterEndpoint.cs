using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CreditScoring.Api.Audit;
using CreditScoring.Api.Clients;
using CreditScoring.Api.Http;
using CreditScoring.Explanation;
using CreditScoring.Letters;
using CreditScoring.Records;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CreditScoring.Api.Letters;

/// <summary>The letter to a client, as a page to print.</summary>
static class LetterEndpoint
{
    /// <summary>What a policy names to let the letter's own style through.</summary>
    public static string StyleSource { get; } = "'sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(LetterWriter.Style))) + "'";

    // The letter has its style sheet inside: the browser applies that one and no other.
    static readonly string policy = $"default-src 'none'; style-src {StyleSource}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void MapLetters(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/clients/{id}/letter", Get).Produces<string>(StatusCodes.Status200OK, "text/html").ProducesProblem(StatusCodes.Status404NotFound)
            .WithName("GetLetter").WithSummary("Read the letter to a client: decision, reasons, data used, rights");

    internal static async Task<Results<ContentHttpResult, ValidationProblem, ProblemHttpResult>> Get(
        string id, string? language, string? date, HttpContext http, Portfolio portfolio, TimeProvider clock, AnswerLog log)
    {
        if (!ClientId.TryParse(id, out var client, out var fault))
            return Problems.Invalid("id", fault);
        if (!Languages.TryParse(language, out var chosen))
            return Problems.Invalid("language", Languages.Fault);
        var day = DateOnly.FromDateTime(clock.GetLocalNow().Date);
        if (date is not null && !DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
            return Problems.Invalid("date", "The date is a day such as 2026-11-26.");
        if (!portfolio.TryFind(client, out var row))
            return Problems.UnknownClient(client);

        var explanation = portfolio.Model.Explain(portfolio.ModelRow(row));
        var html = LetterWriter.Write(LetterWriter.Compose(portfolio.Model, client.Value, explanation, day, chosen));
        var letter = new RecordedLetter(day, chosen == Language.French ? "fr" : "en", html);
        if (await log.WriteAsync(http, new LoggedAnswer("letter", row, RecordedAnswer.Of(explanation)) { Letter = letter }) is { } problem)
            return problem;

        http.Response.Headers.ContentSecurityPolicy = policy;

        return TypedResults.Content(html, "text/html; charset=utf-8");
    }
}
