using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.CodeAnalysis.CSharp;

namespace CreditScoring.Notebooks.Running;

/// <summary>A value on its way from one kernel to another, as JSON.</summary>
/// <remarks>
/// In C# a number becomes a <c>double</c>, a text a <c>string</c>, true and false a <c>bool</c>, anything else a <c>JsonDocument</c>.
/// Source: docs/variable-sharing.md of github.com/dotnet/interactive.
/// </remarks>
static class SharedValue
{
    static readonly JsonSerializerOptions Options = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    /// <summary>The JSON of any value.</summary>
    /// <exception cref="FormatException">The value has no JSON: it holds itself, or a kind that cannot be written.</exception>
    public static JsonElement Of(object? value)
    {
        try
        {
            return value is JsonDocument document ? document.RootElement.Clone() : JsonSerializer.SerializeToElement(value, Options);
        }
        catch (Exception error) when (error is NotSupportedException or JsonException or InvalidOperationException)
        {
            throw new FormatException($"the value cannot be written as JSON: {error.Message}", error);
        }
    }

    /// <summary>A word written in place: JSON when it is some, else a text.</summary>
    public static JsonElement OfWord(DirectiveWord word) => word.IsQuoted ? Of(word.Text) : OfJson(word.Text) ?? Of(word.Text);

    /// <summary>A text read as JSON; null when it is none.</summary>
    public static JsonElement? OfJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);

            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The C# statement that declares a variable of this value.</summary>
    public static string ToCsharp(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => $"string {name} = {SymbolDisplay.FormatLiteral(value.GetString()!, quote: true)};",
        JsonValueKind.Number => string.Create(CultureInfo.InvariantCulture, $"double {name} = {value.GetDouble():R}d;"),
        JsonValueKind.True => $"bool {name} = true;",
        JsonValueKind.False => $"bool {name} = false;",
        JsonValueKind.Null => $"object? {name} = null;",
        _ => $"var {name} = System.Text.Json.JsonDocument.Parse({SymbolDisplay.FormatLiteral(value.GetRawText(), quote: true)});",
    };

    /// <summary>The JavaScript statement that declares a variable of this value.</summary>
    public static string ToJavaScript(string name, JsonElement value) => $"var {name} = {JsonSerializer.Serialize(value)};";
}
