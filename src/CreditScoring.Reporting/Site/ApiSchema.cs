using System.Text.Json;

namespace CreditScoring.Reporting.Site;

/// <summary>A thing that is sent or answered.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">What it is.</param>
/// <param name="Fields">Its properties; none for a word of a list.</param>
/// <param name="Words">The words it may be; none for an object.</param>
public sealed record ApiSchema(string Name, string Text, IReadOnlyList<ApiField> Fields, IReadOnlyList<string> Words)
{
    internal static ApiSchema Of(string name, JsonElement schema)
    {
        var required = schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(one => one.GetString()).ToHashSet() : [];

        return new ApiSchema(
            name, TextOf(schema, "description"),
            schema.TryGetProperty("properties", out var properties)
                ? [.. properties.EnumerateObject().Select(one => new ApiField(one.Name, ApiType.Of(one.Value), required.Contains(one.Name), TextOf(one.Value, "description")))]
                : [],
            schema.TryGetProperty("enum", out var words) ? [.. words.EnumerateArray().Where(word => word.ValueKind == JsonValueKind.String).Select(word => word.GetString()!)] : []);
    }

    internal static string TextOf(JsonElement element, string name) => element.TryGetProperty(name, out var text) ? text.GetString() ?? "" : "";
}

/// <summary>A type, in a word or by the name of a schema.</summary>
/// <param name="Word">What is shown.</param>
/// <param name="Schema">Name of the schema it leads to; null for a plain value.</param>
public sealed record ApiType(string Word, string? Schema)
{
    const string References = "#/components/schemas/";

    internal static ApiType Of(JsonElement schema)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            return Named(reference.GetString()!);
        if (schema.TryGetProperty("oneOf", out var several))
            return several.EnumerateArray().Where(one => !one.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String || type.GetString() != "null").Select(Of).FirstOrDefault() ?? new ApiType("any", null);
        if (schema.TryGetProperty("items", out var items))
            return Of(items) is var item ? item with { Word = item.Word + "[]" } : item;

        return new ApiType(
            !schema.TryGetProperty("type", out var kind) ? "any" : kind.ValueKind == JsonValueKind.Array ? string.Join(" | ", kind.EnumerateArray().Select(one => one.GetString())) : kind.GetString()!, null);
    }

    internal static ApiType? OfContent(JsonElement holder) =>
        holder.TryGetProperty("content", out var content) && content.EnumerateObject().FirstOrDefault() is { Value.ValueKind: JsonValueKind.Object } first && first.Value.TryGetProperty("schema", out var schema)
            ? Of(schema)
            : null;

    static ApiType Named(string reference)
    {
        var name = reference[References.Length..];

        return new ApiType(name, name);
    }
}
