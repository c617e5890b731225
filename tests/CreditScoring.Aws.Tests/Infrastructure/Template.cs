using System.Globalization;
using System.Text.Json.Nodes;

namespace CreditScoring.Aws.Tests.Infrastructure;

/// <summary>A resource of a template.</summary>
/// <param name="Id">Its name in the template.</param>
/// <param name="Type">Its type, for example <c>AWS::S3::Bucket</c>.</param>
/// <param name="Entry">All that stands under its name.</param>
sealed record Resource(string Id, string Type, JsonObject Entry)
{
    /// <summary>What stands at a path below <c>Properties</c>, such as <c>BucketEncryption/…/0</c>; null when nothing does.</summary>
    public JsonNode? this[string path] => Json.At(Entry["Properties"], path);
}

/// <summary>One template of the stack.</summary>
/// <param name="Name">Name of its file, without extension.</param>
/// <param name="Document">What it says.</param>
sealed record Template(string Name, JsonObject Document)
{
    /// <summary>Its resources.</summary>
    public IReadOnlyList<Resource> Resources { get; } = [.. ((JsonObject)Document[nameof(Resources)]!).Select(pair =>
        new Resource(pair.Key, (string?)pair.Value!["Type"] ?? "", (JsonObject)pair.Value!))];

    /// <summary>A number that is written as such, or the least that a parameter allows when it is one; null for anything else.</summary>
    public decimal? LeastOf(JsonNode? value) => value switch
    {
        JsonValue number when number.TryGetValue<decimal>(out var known) => known,
        JsonObject reference when Json.Text(reference["Ref"]) is { } parameter => LeastOfParameter(parameter),
        _ => null,
    };

    decimal? LeastOfParameter(string name) =>
        Json.At(Document, $"Parameters/{name}/MinValue") is JsonValue least && least.TryGetValue<decimal>(out var number) ? number : null;
}

/// <summary>Looking into JSON.</summary>
static class Json
{
    public static JsonNode? At(JsonNode? node, string path)
    {
        foreach (var part in path.Split('/'))
        {
            node = node switch
            {
                JsonObject map => map[part],
                JsonArray list when int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Count => list[index],
                _ => null,
            };
        }

        return node;
    }

    public static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    public static bool IsTrue(JsonNode? node) => node is JsonValue value && value.TryGetValue<bool>(out var truth) && truth;

    /// <summary>One or many: policies write both.</summary>
    public static IEnumerable<JsonNode?> Many(JsonNode? node) => node switch
    {
        JsonArray list => list,
        null => [],
        _ => Enumerable.Repeat<JsonNode?>(node, 1),
    };

    /// <summary>The node and all nodes below.</summary>
    public static IEnumerable<JsonNode> Walk(JsonNode? node)
    {
        if (node is null)
            return [];

        var below = node switch
        {
            JsonObject map => map.SelectMany(pair => Walk(pair.Value)),
            JsonArray list => list.SelectMany(Walk),
            _ => [],
        };

        return below.Prepend(node);
    }
}
