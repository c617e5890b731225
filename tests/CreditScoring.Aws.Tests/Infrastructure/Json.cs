using System.Globalization;
using System.Text.Json.Nodes;

namespace CreditScoring.Aws.Tests.Infrastructure;

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
