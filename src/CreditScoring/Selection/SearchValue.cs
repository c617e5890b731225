using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CreditScoring.Selection;

/// <summary>The value of a dimension, as it stands in results: a number or a word.</summary>
/// <param name="Number">The number; NaN for a word.</param>
/// <param name="Text">The word; null for a number.</param>
[JsonConverter(typeof(SearchValueConverter))]
public readonly record struct SearchValue(double Number, string? Text)
{
    /// <summary>A number as it is, anything else by its name in lower case.</summary>
    public static SearchValue Of(object value) => value switch
    {
        string text => new SearchValue(double.NaN, text),
        bool isSo => new SearchValue(double.NaN, isSo ? "true" : "false"),
        Enum choice => new SearchValue(double.NaN, choice.ToString().ToLowerInvariant()),
        IConvertible number => new SearchValue(number.ToDouble(CultureInfo.InvariantCulture), null),
        _ => new SearchValue(double.NaN, value.ToString() ?? ""),
    };

    /// <summary>The value in words.</summary>
    public override string ToString() => Text ?? Number.ToString("R", CultureInfo.InvariantCulture);
}

sealed class SearchValueConverter : JsonConverter<SearchValue>
{
    public override SearchValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Number => new SearchValue(reader.GetDouble(), null),
        JsonTokenType.String => new SearchValue(double.NaN, reader.GetString()),
        _ => throw new JsonException("a parameter is neither a number nor a word"),
    };

    public override void Write(Utf8JsonWriter writer, SearchValue value, JsonSerializerOptions options)
    {
        if (value.Text is { } text)
            writer.WriteStringValue(text);
        else
            writer.WriteNumberValue(value.Number);
    }
}
