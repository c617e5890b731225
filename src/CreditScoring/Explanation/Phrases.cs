using System.Text.Json;
using System.Text.RegularExpressions;

namespace CreditScoring.Explanation;

/// <summary>The phrases of the sentences, read from a resource file per language; the machine's own culture plays no part.</summary>
public sealed partial class Phrases
{
    readonly Dictionary<string, string> templates;

    Phrases(string file)
    {
        using var stream = typeof(Phrases).Assembly.GetManifestResourceStream($"Wording/{file}")!;
        using var json = JsonDocument.Parse(stream);
        templates = json.RootElement.EnumerateObject().ToDictionary(phrase => phrase.Name, phrase => phrase.Value.GetString()!, StringComparer.Ordinal);
    }

    static Phrases French { get; } = new("fr.json");

    static Phrases English { get; } = new("en.json");

    /// <summary>The phrases of a language.</summary>
    public static Phrases In(Language language) => language == Language.French ? French : English;

    /// <summary>Keys of all phrases, in the order of the file.</summary>
    public IReadOnlyCollection<string> Keys => templates.Keys;

    /// <summary>Names of the places to fill in a phrase, in reading order.</summary>
    /// <param name="key">Key of the phrase.</param>
    /// <exception cref="KeyNotFoundException">No phrase has that key.</exception>
    public IReadOnlyList<string> Places(string key) => [.. Place().Matches(templates[key]).Select(place => place.Groups["name"].Value)];

    /// <summary>A phrase with its places filled.</summary>
    /// <param name="key">Key of the phrase.</param>
    /// <param name="values">A text for each place, by name.</param>
    /// <exception cref="KeyNotFoundException">No phrase has that key, or a place has no text.</exception>
    public string Fill(string key, params IEnumerable<(string Place, string Text)> values)
    {
        var texts = values.ToDictionary(value => value.Place, value => value.Text, StringComparer.Ordinal);

        return Place().Replace(templates[key], place => texts[place.Groups["name"].Value]);
    }

    [GeneratedRegex(@"\{(?<name>\w+)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Place();
}
