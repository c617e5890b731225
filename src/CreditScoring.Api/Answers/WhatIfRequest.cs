using System.Text.Json;

namespace CreditScoring.Api.Answers;

/// <summary>Changed answers.</summary>
/// <param name="Answers">New answers by name, such as <c>{"amount": 270000, "ownsCar": false}</c>: numbers, words of a choice, or true and false.</param>
public sealed record WhatIfRequest(IReadOnlyDictionary<string, JsonElement>? Answers)
{
    internal IReadOnlyDictionary<string, string> Texts() => (Answers ?? new Dictionary<string, JsonElement>()).ToDictionary(
        answer => answer.Key, answer => answer.Value.ValueKind == JsonValueKind.String ? answer.Value.GetString()! : answer.Value.GetRawText(), StringComparer.Ordinal);
}
