using System.Text.RegularExpressions;

namespace CreditScoring.Wording;

/// <summary>A text with places to fill, taken apart once: it is filled thousands of times a second.</summary>
sealed partial class WordTemplate
{
    readonly string[] parts; // what stands before, between and after the places

    /// <param name="text">The text; a place is a name in braces.</param>
    public WordTemplate(string text)
    {
        var places = Place().Matches(text);
        (Text, Places) = (text, [.. places.Select(place => place.Groups["name"].Value)]);
        parts = new string[places.Count + 1];
        var start = 0;
        for (var place = 0; place < places.Count; place++)
        {
            parts[place] = text[start..places[place].Index];
            start = places[place].Index + places[place].Length;
        }

        parts[^1] = text[start..];
    }

    /// <summary>The text with its places as they stand.</summary>
    public string Text { get; }

    /// <summary>Names of the places, in reading order.</summary>
    public IReadOnlyList<string> Places { get; }

    /// <summary>The text with its places filled.</summary>
    /// <param name="values">A text for each place, by name.</param>
    /// <exception cref="KeyNotFoundException">A place has no text.</exception>
    public string Fill(IReadOnlyList<(string Place, string Text)> values)
    {
        var pieces = new string[2 * parts.Length - 1];
        for (var place = 0; place < pieces.Length; place++)
            pieces[place] = place % 2 == 0 ? parts[place / 2] : TextFor(Places[place / 2], values);

        return string.Concat(pieces);
    }

    string TextFor(string name, IReadOnlyList<(string Place, string Text)> values)
    {
        foreach (var (place, text) in values)
            if (string.Equals(place, name, StringComparison.Ordinal))
                return text;

        throw new KeyNotFoundException($"'{Text}': the place {name} has no text.");
    }

    [GeneratedRegex(@"\{(?<name>\w+)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Place();
}
