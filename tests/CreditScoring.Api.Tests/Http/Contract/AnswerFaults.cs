using System.Globalization;
using System.Text.Json;

namespace CreditScoring.Api.Tests.Http.Contract;

/// <summary>What of an answer is not as the document says.</summary>
static class AnswerFaults
{
    const string Problem = "application/problem+json";

    /// <summary>The faults.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="status">The status that was to be provoked.</param>
    /// <param name="documented">What the document says of it.</param>
    public static async Task<IReadOnlyList<string>> OfAsync(HttpResponseMessage answer, int status, JsonElement documented)
    {
        var body = await answer.Content.ReadAsStringAsync();
        if ((int)answer.StatusCode != status)
            return [$"answered {(int)answer.StatusCode}: {body}"];

        var type = answer.Content.Headers.ContentType?.MediaType ?? "";
        var content = documented.GetProperty("content").EnumerateObject().ToDictionary(kind => kind.Name, kind => kind.Value.GetProperty("schema"), StringComparer.Ordinal);
        if (!content.TryGetValue(type, out var schema))
            return [$"is '{type}', not {string.Join(" or ", content.Keys)}"];

        var json = type.EndsWith("json", StringComparison.Ordinal) ? JsonDocument.Parse(body).RootElement : JsonSerializer.SerializeToElement(body);

        return
        [
            .. SchemaFaults.Of(schema, json),
            .. status >= 400 && type != Problem ? [$"is {type}, not {Problem}"] : Array.Empty<string>(),
            .. type == Problem && json.GetProperty("status").GetInt32() != status ? [$"says status {json.GetProperty("status")}"] : Array.Empty<string>(),
            .. documented.TryGetProperty("headers", out var headers) ? headers.EnumerateObject().SelectMany(header => OfHeader(header, answer)) : [],
        ];
    }

    static IEnumerable<string> OfHeader(JsonProperty header, HttpResponseMessage answer)
    {
        var isThere = answer.Headers.TryGetValues(header.Name, out var values);
        if (!isThere)
            return header.Value.TryGetProperty("required", out var required) && required.GetBoolean() ? [$"has no header {header.Name}"] : [];

        var text = string.Join(", ", values!);
        var schema = header.Value.GetProperty("schema");

        return SchemaFaults.Of(schema, long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? JsonSerializer.SerializeToElement(number) : JsonSerializer.SerializeToElement(text), header.Name);
    }
}
