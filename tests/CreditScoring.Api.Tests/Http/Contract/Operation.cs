using System.Globalization;
using System.Text.Json;
using CreditScoring.Api.Tests.Support;

namespace CreditScoring.Api.Tests.Http.Contract;

/// <summary>An operation of the committed OpenAPI document.</summary>
/// <param name="Name">Its number in the document, such as GetScore.</param>
/// <param name="Verb">GET or POST.</param>
/// <param name="Path">Its path, with places for values.</param>
/// <param name="Group">The group it stands in, such as Desk.</param>
/// <param name="NeedsToken">Whether who asks must be signed in.</param>
/// <param name="HasBody">Whether something is sent.</param>
/// <param name="Answers">What is answered, by status.</param>
sealed record Operation(string Name, string Verb, string Path, string Group, bool NeedsToken, bool HasBody, IReadOnlyDictionary<int, JsonElement> Answers)
{
    /// <summary>The document.</summary>
    public static JsonElement Document { get; } = JsonDocument.Parse(File.ReadAllText(System.IO.Path.Combine(Explorer.Root, "site", "content", "api.json"))).RootElement;

    /// <summary>All of the document's, by name.</summary>
    public static IReadOnlyDictionary<string, Operation> All { get; } = Document.GetProperty("paths").EnumerateObject()
        .SelectMany(path => path.Value.EnumerateObject().Select(verb => Of(path.Name, verb.Name, verb.Value)))
        .ToDictionary(operation => operation.Name, StringComparer.Ordinal);

    /// <summary>Whether its path has a place of a name.</summary>
    public bool Has(string place) => Path.Contains($"{{{place}}}", StringComparison.Ordinal);

    /// <summary>Whether it is one of those named.</summary>
    public bool Is(params ReadOnlySpan<string> names) => names.Contains(Name);

    static Operation Of(string path, string verb, JsonElement operation) => new(
        operation.GetProperty("operationId").GetString()!, verb.ToUpperInvariant(), path, operation.GetProperty("tags")[0].GetString()!, operation.TryGetProperty("security", out _), operation.TryGetProperty("requestBody", out _),
        operation.GetProperty("responses").EnumerateObject().ToDictionary(answer => int.Parse(answer.Name, CultureInfo.InvariantCulture), answer => answer.Value));
}
