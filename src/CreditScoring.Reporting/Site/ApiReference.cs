using System.Text.Json;

namespace CreditScoring.Reporting.Site;

/// <summary>The service as its OpenAPI description tells it.</summary>
/// <param name="Operations">What can be asked, in the order of the description.</param>
/// <param name="Schemas">What is sent and answered, by name.</param>
public sealed record ApiReference(IReadOnlyList<ApiOperation> Operations, IReadOnlyList<ApiSchema> Schemas)
{
    /// <summary>Reads a description; null without its file.</summary>
    /// <exception cref="InvalidDataException">It is no OpenAPI description.</exception>
    public static ApiReference? Read(string file)
    {
        if (!File.Exists(file))
            return null;

        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            var operations = json.RootElement.GetProperty("paths").EnumerateObject()
                .SelectMany(path => path.Value.EnumerateObject().Select(operation => ApiOperation.Of(operation.Name.ToUpperInvariant(), path.Name, operation.Value)));
            var schemas = json.RootElement.GetProperty("components").GetProperty("schemas").EnumerateObject().Select(schema => ApiSchema.Of(schema.Name, schema.Value));

            return new ApiReference([.. operations], [.. schemas]);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"{file} is no OpenAPI description ({error.Message}).", error);
        }
    }
}

/// <summary>Something that can be asked of the service.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="Path">Its path, with places for values.</param>
/// <param name="Summary">What it does.</param>
/// <param name="Text">More of it, or nothing.</param>
/// <param name="Parameters">Values in path and query.</param>
/// <param name="Body">What is sent; null for nothing.</param>
/// <param name="Answers">What is answered, by status.</param>
public sealed record ApiOperation(string Method, string Path, string Summary, string Text, IReadOnlyList<ApiField> Parameters, ApiType? Body, IReadOnlyList<(string Status, string Text, ApiType? Type)> Answers)
{
    internal static ApiOperation Of(string method, string path, JsonElement operation) => new(
        method, path, ApiSchema.TextOf(operation, "summary"), ApiSchema.TextOf(operation, "description"),
        operation.TryGetProperty("parameters", out var parameters)
            ? [.. parameters.EnumerateArray().Select(one => new ApiField(
                one.GetProperty("name").GetString()!, ApiType.Of(one.GetProperty("schema")), one.TryGetProperty("required", out var required) && required.GetBoolean(), ApiSchema.TextOf(one, "description")))]
            : [],
        operation.TryGetProperty("requestBody", out var body) ? ApiType.OfContent(body) : null,
        [.. operation.GetProperty("responses").EnumerateObject().OrderBy(answer => answer.Name, StringComparer.Ordinal)
            .Select(answer => (answer.Name, ApiSchema.TextOf(answer.Value, "description"), ApiType.OfContent(answer.Value)))]);
}

/// <summary>A value with a name.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsRequired">Whether it must be there.</param>
/// <param name="Text">What it is.</param>
public sealed record ApiField(string Name, ApiType Type, bool IsRequired, string Text);
