using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CreditScoring.Notebooks.Checking;

/// <summary>A value that a notebook must come to.</summary>
/// <param name="Expression">C# that gives the value once all cells have run, such as the name of a variable.</param>
/// <param name="Value">The value: a number, a text, true, false or null; NaN and infinities are texts.</param>
/// <param name="Tolerance">Largest difference of a number, in its own unit, at least 0.</param>
public sealed record GoldenValue(string Expression, JsonElement Value, double Tolerance)
{
    static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>True when a value is this one, numbers within the tolerance.</summary>
    public bool Accepts(JsonElement found) =>
        Value.ValueKind == JsonValueKind.Number && found.ValueKind == JsonValueKind.Number
            ? Math.Abs(found.GetDouble() - Value.GetDouble()) <= Tolerance
            : JsonElement.DeepEquals(found, Value);

    /// <summary>What is wrong with a value, in words.</summary>
    public string Fault(JsonElement found)
    {
        var within = Value.ValueKind == JsonValueKind.Number ? string.Create(CultureInfo.InvariantCulture, $" within {Tolerance}") : "";

        return $"is {Text(found)}, and was to be {Text(Value)}{within}";
    }

    static string Text(JsonElement value) => JsonSerializer.Serialize(value, Readable);
}
