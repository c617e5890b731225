using System.Collections.Concurrent;
using System.Text.Json;

namespace CreditScoring.Wording;

/// <summary>The words on one subject in one language, read from a resource file; the machine's own culture plays no part.</summary>
/// <remarks>French texts are typed with plain spaces and set by <see cref="FrenchTypography"/> as they are read: no text carries its own typography.</remarks>
public sealed class WordList
{
    static readonly ConcurrentDictionary<(Subject, string), WordList> read = new();

    readonly Dictionary<string, WordTemplate> texts;
    readonly List<string> keys; // in the order of the file

    WordList(Subject subject, string language)
    {
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream($"Wording/{subject.ToString().ToLowerInvariant()}/{language}.json")!;
        using var json = JsonDocument.Parse(stream);
        keys = [.. json.RootElement.EnumerateObject().Select(text => text.Name)];
        texts = json.RootElement.EnumerateObject().ToDictionary(text => text.Name, text => new WordTemplate(Set(text.Value.GetString()!, language)), StringComparer.Ordinal);
    }

    /// <summary>The words on a subject in French.</summary>
    public static WordList French(Subject subject) => Of(subject, "fr");

    /// <summary>The words on a subject in English.</summary>
    public static WordList English(Subject subject) => Of(subject, "en");

    /// <summary>Keys of all texts, in the order of the file.</summary>
    public IReadOnlyCollection<string> Keys => keys;

    /// <summary>A text that has no place to fill.</summary>
    /// <param name="key">Key of the text.</param>
    /// <exception cref="KeyNotFoundException">No text has that key, or it has a place.</exception>
    public string this[string key] => Fill(key);

    /// <summary>Names of the places to fill in a text, in reading order.</summary>
    /// <param name="key">Key of the text.</param>
    /// <exception cref="KeyNotFoundException">No text has that key.</exception>
    public IReadOnlyList<string> Places(string key) => Of(key).Places;

    /// <summary>A text with its places filled.</summary>
    /// <param name="key">Key of the text.</param>
    /// <param name="values">A text for each place, by name.</param>
    /// <exception cref="KeyNotFoundException">No text has that key, or a place has no text.</exception>
    public string Fill(string key, params IReadOnlyList<(string Place, string Text)> values) => Of(key).Fill(values);

    static WordList Of(Subject subject, string language) => read.GetOrAdd((subject, language), of => new WordList(of.Item1, of.Item2));

    static string Set(string text, string language) => language == "fr" ? FrenchTypography.Set(text) : text;

    /// <summary>A text with its places as they stand.</summary>
    internal string Template(string key) => Of(key).Text;

    WordTemplate Of(string key) => texts.TryGetValue(key, out var text) ? text : throw new KeyNotFoundException($"No text has the key {key}; add it to the file of each language.");
}
