using System.Text.Json;

namespace CreditScoring.Reporting.Site;

/// <summary>The contract of the service, as its OpenAPI document gives it.</summary>
/// <param name="Operations">What may be asked, in the order of the document.</param>
/// <param name="Schemas">The shapes of requests and answers, by name.</param>
public sealed record ApiDocument(IReadOnlyList<ApiOperation> Operations, IReadOnlyList<ApiSchema> Schemas)
{
    const string SchemaPath = "#/components/schemas/";

    /// <summary>A document that promises nothing: a content folder without one.</summary>
    public static ApiDocument Empty { get; } = new([], []);

    /// <summary>Reads a document.</summary>
    /// <param name="file">OpenAPI 3.1, JSON.</param>
    /// <exception cref="InvalidDataException">It is no such document.</exception>
    internal static ApiDocument Read(string file)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file));
            var root = document.RootElement;

            return new ApiDocument(
                [.. root.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(verb => Operation(path.Name, verb.Name, verb.Value)))],
                [.. root.GetProperty("components").GetProperty("schemas").EnumerateObject().Select(schema => Schema(schema.Name, schema.Value))]);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"{file}: not an OpenAPI document ({fault.Message}).", fault);
        }
    }

    static ApiOperation Operation(string path, string verb, JsonElement operation) => new(
        verb.ToUpperInvariant(), path, Text(operation, "operationId"), Text(operation, "summary"), Text(operation, "description"),
        operation.TryGetProperty("parameters", out var parameters)
            ? [.. parameters.EnumerateArray().Select(one => new ApiParameter(Text(one, "name"), Text(one, "in"), IsTrue(one, "required"), TypeOf(one.GetProperty("schema"))))]
            : [],
        operation.TryGetProperty("requestBody", out var body) ? Content(body).Type : null,
        [.. operation.GetProperty("responses").EnumerateObject().OrderBy(response => response.Name, StringComparer.Ordinal).Select(Response)]);

    static ApiResponse Response(JsonProperty response)
    {
        var (media, type) = Content(response.Value);

        return new ApiResponse(response.Name, Text(response.Value, "description"), media, type);
    }

    static (string Media, ApiType? Type) Content(JsonElement holder)
    {
        if (!holder.TryGetProperty("content", out var content) || content.EnumerateObject().FirstOrDefault() is not { Value.ValueKind: JsonValueKind.Object } first)
            return ("", null);

        return (first.Name, first.Value.TryGetProperty("schema", out var schema) ? TypeOf(schema) : null);
    }

    static ApiSchema Schema(string name, JsonElement schema)
    {
        var required = schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(one => one.GetString()).ToHashSet(StringComparer.Ordinal) : [];

        return new ApiSchema(
            name, Text(schema, "description"),
            schema.TryGetProperty("enum", out var values) ? [.. values.EnumerateArray().Select(value => value.GetString() ?? "null")] : [],
            schema.TryGetProperty("properties", out var fields)
                ? [.. fields.EnumerateObject().Select(field => new ApiField(field.Name, TypeOf(field.Value), required.Contains(field.Name), Text(field.Value, "description")))]
                : []);
    }

    // A list of texts reads "string[]", a map of them "string{}", what may be absent "string or null".
    static ApiType TypeOf(JsonElement schema)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            return new ApiType(reference.GetString()![SchemaPath.Length..], "", true);

        if (schema.TryGetProperty("oneOf", out var choices) && choices.EnumerateArray().FirstOrDefault(choice => choice.TryGetProperty("$ref", out _)) is { ValueKind: JsonValueKind.Object } chosen)
            return TypeOf(chosen) with { Suffix = "?" };

        var types = !schema.TryGetProperty("type", out var type) ? ["any"]
            : type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()!).ToArray()
            : [type.GetString()!];
        var optional = types.Contains("null") ? "?" : "";
        var name = types.FirstOrDefault(one => one != "null") ?? "null";
        if (name == "array" && schema.TryGetProperty("items", out var items) && TypeOf(items) is { } item)
            return item with { Suffix = item.Suffix + "[]" + optional };
        if (name == "object" && schema.TryGetProperty("additionalProperties", out var others) && others.ValueKind == JsonValueKind.Object && TypeOf(others) is { } other)
            return other with { Suffix = other.Suffix + "{}" + optional };

        return new ApiType(name, optional, false);
    }

    static string Text(JsonElement element, string name) => element.TryGetProperty(name, out var text) ? text.GetString() ?? "" : "";

    static bool IsTrue(JsonElement element, string name) => element.TryGetProperty(name, out var flag) && flag.ValueKind == JsonValueKind.True;
}
