using System.Text.Json;

namespace CreditScoring.Notebooks.Commands;

/// <summary>Values for the parameters and inputs of notebooks, as people write them.</summary>
public static class NotebookParameters
{
    /// <summary>Reads parameters written <c>NAME=VALUE</c>; the value may hold further equals signs, or be empty.</summary>
    /// <exception cref="ArgumentException">A text has no name before an equals sign, or a name comes twice.</exception>
    public static IReadOnlyDictionary<string, string> Parse(IEnumerable<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);

        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            var equals = text.IndexOf('=', StringComparison.Ordinal);
            if (equals < 1)
                throw new ArgumentException($"A parameter is written NAME=VALUE; '{text}' is not.");

            if (!parameters.TryAdd(text[..equals], text[(equals + 1)..]))
                throw new ArgumentException($"Parameter '{text[..equals]}' is given twice; give it once.");
        }

        return parameters;
    }

    /// <summary>Reads a file that is one JSON object, such as <c>{"data": "data/synthetic", "sample": 1000}</c>.</summary>
    /// <exception cref="InvalidDataException">The file is not that, or a value is neither text, number, true nor false.</exception>
    public static IReadOnlyDictionary<string, string> Read(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(path));
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                throw new InvalidDataException($"{path}: expected one JSON object of names and values, found {document.RootElement.ValueKind}.");

            return document.RootElement.EnumerateObject().ToDictionary(
                property => property.Name, property => TextOf(property, path), StringComparer.Ordinal);
        }
        catch (JsonException error)
        {
            throw new InvalidDataException(
                FormattableString.Invariant($"{path}, line {error.LineNumber + 1}: the file is not JSON; write one object of names and values."), error);
        }
        catch (ArgumentException error)
        {
            throw new InvalidDataException($"{path}: a name is given twice; give it once.", error);
        }
    }

    /// <summary>Both sets of values; where a name is in both, that of <paramref name="stronger"/>.</summary>
    public static IReadOnlyDictionary<string, string> Merge(
        IReadOnlyDictionary<string, string> weaker, IReadOnlyDictionary<string, string> stronger)
    {
        ArgumentNullException.ThrowIfNull(stronger);

        var merged = new Dictionary<string, string>(weaker, StringComparer.Ordinal);
        foreach (var (name, value) in stronger)
            merged[name] = value;

        return merged;
    }

    static string TextOf(JsonProperty property, string path) => property.Value.ValueKind switch
    {
        JsonValueKind.String => property.Value.GetString()!,
        JsonValueKind.Number => property.Value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => throw new InvalidDataException($"{path}: '{property.Name}' is {property.Value.ValueKind}; give a text, a number, true or false."),
    };
}
