using System.Globalization;
using System.Text.Json;

namespace CreditScoring.Api.Tests.Http.Contract;

/// <summary>What of a JSON value is not as a schema of the document says; a word of a schema that is not understood here is an error.</summary>
static class SchemaFaults
{
    static readonly string[] understood = ["$ref", "type", "format", "enum", "oneOf", "required", "properties", "additionalProperties", "items", "description"];

    /// <summary>The faults, each with its place.</summary>
    public static IEnumerable<string> Of(JsonElement schema, JsonElement value, string place = "$")
    {
        if (schema.EnumerateObject().FirstOrDefault(word => !understood.Contains(word.Name)) is { Value.ValueKind: not JsonValueKind.Undefined } other)
            throw new NotSupportedException($"{place}: the schema says '{other.Name}', which this test does not understand; teach it.");

        if (schema.TryGetProperty("$ref", out var named))
            return Of(Named(named.GetString()!), value, place);
        if (schema.TryGetProperty("oneOf", out var choices))
            return choices.EnumerateArray().Count(choice => !Of(choice, value, place).Any()) == 1 ? [] : [$"{place} is {Shown(value)}, not one of {choices}"];
        if (schema.TryGetProperty("enum", out var words))
            return words.EnumerateArray().Any(word => JsonElement.DeepEquals(word, value)) ? [] : [$"{place} is {Shown(value)}, not one of {words}"];
        if (schema.TryGetProperty("type", out var types) && !TypesOf(types).Any(type => IsOf(type, schema, value)))
            return [$"{place} is {Shown(value)}, not {types}"];

        return value.ValueKind switch
        {
            JsonValueKind.Object => OfObject(schema, value, place),
            JsonValueKind.Array when schema.TryGetProperty("items", out var items) => value.EnumerateArray().Index().SelectMany(item => Of(items, item.Item, $"{place}[{item.Index}]")),
            _ => [],
        };
    }

    static IEnumerable<string> OfObject(JsonElement schema, JsonElement value, string place)
    {
        if (schema.TryGetProperty("required", out var required))
            foreach (var name in required.EnumerateArray().Select(name => name.GetString()!).Where(name => !value.TryGetProperty(name, out _)))
                yield return $"{place}.{name} is missing";

        foreach (var property in value.EnumerateObject())
        {
            var at = $"{place}.{property.Name}";
            if (schema.TryGetProperty("properties", out var known) && known.TryGetProperty(property.Name, out var own))
                foreach (var fault in Of(own, property.Value, at))
                    yield return fault;
            else if (schema.TryGetProperty("additionalProperties", out var others))
                foreach (var fault in others.ValueKind switch { JsonValueKind.Object => Of(others, property.Value, at), JsonValueKind.False => [$"{at} is not in the schema"], _ => [] })
                    yield return fault;
        }
    }

    static bool IsOf(string type, JsonElement schema, JsonElement value) => type switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "string" => value.ValueKind == JsonValueKind.String && IsWritten(schema, value),
        "integer" => value.ValueKind == JsonValueKind.Number && IsWritten(schema, value) && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number && IsWritten(schema, value),
        _ => throw new NotSupportedException($"The schema says the type '{type}', which this test does not understand; teach it."),
    };

    static bool IsWritten(JsonElement schema, JsonElement value) => (schema.TryGetProperty("format", out var format) ? format.GetString() : null) switch
    {
        null => true,
        "int32" => value.TryGetInt32(out _),
        "int64" => value.TryGetInt64(out _),
        "double" => value.TryGetDouble(out _),
        "date" => DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "date-time" => value.TryGetDateTimeOffset(out _),
        var other => throw new NotSupportedException($"The schema says the format '{other}', which this test does not understand; teach it."),
    };

    static JsonElement Named(string reference) => reference.Split('/').Skip(1).Aggregate(Operation.Document, (place, name) => place.GetProperty(name));

    static IEnumerable<string> TypesOf(JsonElement types) => types.ValueKind == JsonValueKind.Array ? types.EnumerateArray().Select(type => type.GetString()!) : [types.GetString()!];

    static string Shown(JsonElement value) => value.GetRawText() is { Length: > 80 } text ? text[..80] + "…" : value.GetRawText();
}
