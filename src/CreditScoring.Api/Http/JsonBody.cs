using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CreditScoring.Api.Http;

/// <summary>Reads what was sent as JSON, where a handler must see repeated and unknown properties itself.</summary>
static class JsonBody
{
    static readonly JsonDocumentOptions options = new() { MaxDepth = 8 };

    /// <summary>The JSON that was sent, or what is wrong with it.</summary>
    public static async Task<(JsonDocument? Body, ProblemHttpResult? Problem)> ReadAsync(HttpContext http)
    {
        if (!http.Request.HasJsonContentType())
            return (null, TypedResults.Problem("Send the application as application/json.", statusCode: StatusCodes.Status415UnsupportedMediaType, title: "Not JSON"));

        try
        {
            return (await JsonDocument.ParseAsync(http.Request.Body, options, http.RequestAborted), null);
        }
        catch (JsonException error)
        {
            return (null, TypedResults.Problem(new HttpValidationProblemDetails(new Dictionary<string, string[]> { ["$"] = [$"This is no JSON: {error.Message}"] }) { Status = StatusCodes.Status400BadRequest }));
        }
        catch (BadHttpRequestException error)
        {
            return (null, TypedResults.Problem("What was sent is too long, or broke off.", statusCode: error.StatusCode, title: "Not read"));
        }
    }
}
