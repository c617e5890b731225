using System.Globalization;

namespace CreditScoring.Trees.Import;

/// <summary>A value of a JSON or Universal Binary JSON document, and where it stands, for messages.</summary>
/// <param name="value">Null, a bool, double or string, a double[] when all items are numbers, otherwise an object?[], or a Dictionary by name.</param>
/// <param name="place">The file and the way from its root, such as <c>model.json: learner.objective</c>.</param>
sealed class DocumentNode(object? value, string place)
{
    /// <summary>The file and the way from its root.</summary>
    public string Place => place;

    /// <summary>The property of that name.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public DocumentNode this[string name] => Find(name) ?? throw new InvalidDataException($"{place} has no '{name}'; save the whole model again with save_model.");

    /// <summary>The property of that name, or null when there is none.</summary>
    /// <exception cref="InvalidDataException">This is no object.</exception>
    public DocumentNode? Find(string name) =>
        (value as Dictionary<string, object?> ?? throw Wrong("an object")).TryGetValue(name, out var found) ? new DocumentNode(found, Child(name)) : null;

    /// <summary>The text.</summary>
    /// <exception cref="InvalidDataException">This is no text.</exception>
    public string Text() => value as string ?? throw Wrong("text");

    /// <summary>A whole number, as such or as text: XGBoost writes parameters as text.</summary>
    /// <exception cref="InvalidDataException">This is no whole number.</exception>
    public int Count() => value switch
    {
        double number when number == (int)number => (int)number,
        string text when int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        _ => throw Wrong("a whole number"),
    };

    /// <summary>An array of numbers; true counts as 1 and false as 0.</summary>
    /// <param name="length">How many there must be, or null when any number may be.</param>
    /// <exception cref="InvalidDataException">This is no such array.</exception>
    public double[] Numbers(int? length = null)
    {
        var numbers = value switch
        {
            double[] all => all,
            object?[] items when Array.TrueForAll(items, item => item is bool or double) => Array.ConvertAll(items, item => item is double number ? number : item is true ? 1 : 0),
            _ => throw Wrong("an array of numbers"),
        };

        return length is null || numbers.Length == length
            ? numbers
            : throw new InvalidDataException($"{place} holds {numbers.Length} numbers, expected {length}; save the whole model again with save_model.");
    }

    /// <summary>An array of whole numbers.</summary>
    /// <param name="length">How many there must be, or null when any number may be.</param>
    /// <exception cref="InvalidDataException">This is no such array.</exception>
    public int[] Integers(int? length = null) => Array.ConvertAll(
        Numbers(length), number => number == (int)number ? (int)number : throw Wrong("an array of whole numbers"));

    /// <summary>The items of an array.</summary>
    /// <exception cref="InvalidDataException">This is no array.</exception>
    public DocumentNode[] Items()
    {
        var items = value switch
        {
            double[] numbers => Array.ConvertAll(numbers, number => (object?)number),
            object?[] all => all,
            _ => throw Wrong("an array"),
        };

        return [.. items.Select((item, index) => new DocumentNode(item, string.Create(CultureInfo.InvariantCulture, $"{place}[{index}]")))];
    }

    string Child(string name) => place.EndsWith(':') ? $"{place} {name}" : $"{place}.{name}";

    InvalidDataException Wrong(string expected)
    {
        var found = value switch
        {
            null => "nothing",
            bool => "true or false",
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            string text => $"the text '{(text.Length > 40 ? text[..40] + "…" : text)}'",
            double[] => "an array of numbers",
            object?[] => "an array",
            _ => "an object",
        };

        return new InvalidDataException($"{place} is {found}, expected {expected}; save the whole model again with save_model.");
    }
}
