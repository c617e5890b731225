using System.Net;
using System.Text.Json;

namespace CreditScoring.Api.Tests.Support;

/// <summary>An answer of the service: its status, headers and JSON.</summary>
sealed record Answer(HttpStatusCode Status, string? MediaType, HttpResponseMessage Message, JsonElement Json)
{
    /// <summary>Asks, and reads the answer as JSON where it is.</summary>
    public static async Task<Answer> To(HttpClient http, string path)
    {
        var message = await http.GetAsync(path);
        var text = await message.Content.ReadAsStringAsync();
        var type = message.Content.Headers.ContentType?.MediaType;
        var json = type?.EndsWith("json", StringComparison.Ordinal) == true ? JsonDocument.Parse(text).RootElement : default;

        return new Answer(message.StatusCode, type, message, json);
    }

    /// <summary>Asserts that the answer is a problem (RFC 9457) of a status.</summary>
    public Answer IsProblem(HttpStatusCode status)
    {
        Assert.Equal(status, Status);
        Assert.Equal("application/problem+json", MediaType);
        Assert.Equal((int)status, Json.GetProperty("status").GetInt32());
        Assert.NotEmpty(Json.GetProperty("title").GetString()!);
        Assert.True(Json.TryGetProperty("type", out _));

        return this;
    }

    /// <summary>Asserts that the answer is a success, and gives its JSON.</summary>
    public JsonElement IsOk()
    {
        Assert.Equal(HttpStatusCode.OK, Status);
        Assert.Equal("application/json", MediaType);

        return Json;
    }

    /// <summary>Asserts that the problem names a parameter.</summary>
    public void Blames(string parameter) =>
        Assert.NotEmpty(IsProblem(HttpStatusCode.BadRequest).Json.GetProperty("errors").GetProperty(parameter)[0].GetString()!);
}
