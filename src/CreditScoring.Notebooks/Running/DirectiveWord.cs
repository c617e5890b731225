using System.Text;
using System.Text.Json;

namespace CreditScoring.Notebooks.Running;

/// <summary>One word of a directive.</summary>
/// <param name="Text">The word, without the quotes around it.</param>
/// <param name="IsQuoted">True when it stood between quotes: it is a text then, whatever it looks like.</param>
sealed record DirectiveWord(string Text, bool IsQuoted)
{
    /// <summary>What comes before the words that a person is asked for.</summary>
    static readonly string[] Prompts = ["@input:", "@password:"];

    /// <summary>The words of a line; a JSON object, an array and a quoted text are one word each, blanks included.</summary>
    /// <exception cref="FormatException">A quote, a brace or a bracket is never closed.</exception>
    public static IReadOnlyList<DirectiveWord> Split(string line)
    {
        var words = new List<DirectiveWord>();
        for (var start = SkipBlanks(line, 0); start < line.Length;)
        {
            var (word, end) = Read(line, start);
            words.Add(word);
            start = SkipBlanks(line, end);
        }

        return words;
    }

    static (DirectiveWord Word, int End) Read(string line, int start)
    {
        var prompt = Array.Find(Prompts, prefix => string.CompareOrdinal(line, start, prefix, 0, prefix.Length) == 0) ?? "";
        var first = start + prompt.Length;
        if (first < line.Length && line[first] is '"' or '{' or '[')
        {
            var json = JsonAt(line, first, out var length);
            var word = json.ValueKind == JsonValueKind.String
                ? new DirectiveWord(prompt + json.GetString(), prompt.Length == 0)
                : new DirectiveWord(prompt + json.GetRawText(), IsQuoted: false);

            return (word, first + length);
        }

        var end = start;
        while (end < line.Length && !char.IsWhiteSpace(line[end]))
            end++;

        return (new DirectiveWord(line[start..end], IsQuoted: false), end);
    }

    // A quoted text is written as JSON writes it, so one reader finds the end of both.
    static JsonElement JsonAt(string line, int start, out int length)
    {
        try
        {
            var bytes = Encoding.UTF8.GetBytes(line[start..]);
            var reader = new Utf8JsonReader(bytes, isFinalBlock: true, default);
            reader.Read();
            reader.Skip();
            length = Encoding.UTF8.GetCharCount(bytes.AsSpan(0, (int)reader.BytesConsumed));
            using var document = JsonDocument.Parse(bytes.AsMemory(0, (int)reader.BytesConsumed));

            return document.RootElement.Clone();
        }
        catch (JsonException error)
        {
            throw new FormatException($"'{line[start..]}' is neither a text in quotes nor JSON", error);
        }
    }

    static int SkipBlanks(string line, int start)
    {
        while (start < line.Length && char.IsWhiteSpace(line[start]))
            start++;

        return start;
    }
}
