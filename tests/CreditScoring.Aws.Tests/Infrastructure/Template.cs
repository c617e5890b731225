using System.Text.Json.Nodes;

namespace CreditScoring.Aws.Tests.Infrastructure;

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
