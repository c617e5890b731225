using System.Globalization;

namespace CreditScoring.Trees.Import;

/// <summary>Lines <c>name=value</c> of a LightGBM text model: its head, or one tree.</summary>
/// <param name="file">The file, for messages.</param>
/// <param name="title">First line of the section, such as <c>Tree=0</c>.</param>
/// <param name="line">Number of that line, from 1.</param>
sealed class LightGbmSection(string file, string title, int line)
{
    readonly Dictionary<string, (string Value, int Line)> values = new(StringComparer.Ordinal);

    /// <summary>The file, the line and the title, for messages.</summary>
    public string Place => $"{file}, line {line}, {title}";

    /// <summary>Whether there is a line of that name.</summary>
    public bool Has(string name) => values.ContainsKey(name);

    /// <summary>Takes a line; the name alone has the empty value.</summary>
    /// <exception cref="InvalidDataException">The name was there before.</exception>
    public void Add(string text, int number)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        var (name, value) = equals < 0 ? (text, "") : (text[..equals], text[(equals + 1)..]);
        if (!values.TryAdd(name, (value, number)))
            throw new InvalidDataException($"{file}, line {number}: found '{name}' a second time in {title}; save the model again with save_model.");
    }

    /// <summary>The value of that name.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public string Text(string name) => values.TryGetValue(name, out var found)
        ? found.Value
        : throw new InvalidDataException($"{Place} has no line '{name}='; save the model again with save_model.");

    /// <summary>Words between spaces.</summary>
    public string[] Words(string name) => Text(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>One whole number, at least 0.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public int Count(string name) => int.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
        ? count
        : throw Wrong(name, $"'{Short(Text(name))}'", "a whole number");

    /// <summary>Finite numbers.</summary>
    /// <param name="name">Name of the line.</param>
    /// <param name="length">How many there must be, or null when any number may be.</param>
    /// <exception cref="InvalidDataException">There are others, or not as many.</exception>
    public double[] Numbers(string name, int? length = null) => Array.ConvertAll(Words(name, length), word => Finite(name, word));

    /// <summary>Numbers that may be infinite, <c>inf</c> or <c>-inf</c>.</summary>
    /// <param name="name">Name of the line.</param>
    /// <param name="length">How many there must be.</param>
    /// <exception cref="InvalidDataException">There are others, or not as many.</exception>
    public double[] Bounds(string name, int length) => Array.ConvertAll(Words(name, length), word => word switch
    {
        "inf" => double.PositiveInfinity,
        "-inf" => double.NegativeInfinity,
        _ => Finite(name, word),
    });

    /// <summary>Whole numbers from the least to the greatest of 64 bits.</summary>
    /// <param name="name">Name of the line.</param>
    /// <param name="length">How many there must be, or null when any number may be.</param>
    /// <exception cref="InvalidDataException">There are others, or not as many.</exception>
    public long[] Integers(string name, int? length = null) => Array.ConvertAll(
        Words(name, length), word => long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong(name, $"'{Short(word)}'", "whole numbers"));

    /// <summary>A fault in a line: what was found and what was expected.</summary>
    public InvalidDataException Wrong(string name, string found, string expected) =>
        new($"{file}, line {(values.TryGetValue(name, out var at) ? at.Line : line)}: '{name}' is {found}, expected {expected}; the file is damaged: save the model again with save_model.");

    string[] Words(string name, int? length)
    {
        var words = Words(name);

        return length is null || words.Length == length ? words : throw Wrong(name, $"{words.Length} values", $"{length}");
    }

    double Finite(string name, string word) =>
        double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : throw Wrong(name, $"'{Short(word)}'", "finite numbers");

    static string Short(string text) => text.Length > 40 ? text[..40] + "…" : text;
}
