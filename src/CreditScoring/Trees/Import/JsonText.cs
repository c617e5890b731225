using System.Globalization;
using System.Text;

namespace CreditScoring.Trees.Import;

/// <summary>Reads JSON in which numbers may be NaN or Infinity: XGBoost writes NaN as the threshold of a category.</summary>
/// <remarks>The framework's reader knows these only as text in quotes.</remarks>
ref struct JsonText
{
    const int DeepestLevel = 64;

    readonly ReadOnlySpan<byte> content;
    readonly string file;
    int position;

    JsonText(ReadOnlySpan<byte> content, string file)
    {
        this.content = content;
        this.file = file;
    }

    /// <summary>Reads a whole document.</summary>
    /// <exception cref="InvalidDataException">It is no JSON; the message gives the byte, from 0.</exception>
    public static DocumentNode Read(ReadOnlySpan<byte> content, string file)
    {
        var text = new JsonText(content, file);
        var value = text.Value(0);
        text.SkipSpace();

        return text.position == content.Length ? new DocumentNode(value, file + ":") : throw text.Wrong("the end of the file");
    }

    object? Value(int level)
    {
        if (level > DeepestLevel)
            throw Wrong($"at most {DeepestLevel} levels of arrays and objects");

        SkipSpace();

        return Next switch
        {
            '{' => Object(level),
            '[' => Items(level),
            '"' => String(),
            't' => Word("true", true),
            'f' => Word("false", false),
            'n' => Word("null", null),
            'N' => Word("NaN", double.NaN),
            'I' => Word("Infinity", double.PositiveInfinity),
            '-' when position + 1 < content.Length && content[position + 1] == 'I' => Word("-Infinity", double.NegativeInfinity),
            _ => Number(),
        };
    }

    Dictionary<string, object?> Object(int level)
    {
        var properties = new Dictionary<string, object?>(StringComparer.Ordinal);
        position++;
        for (SkipSpace(); !Take('}'); SkipSpace())
        {
            if (properties.Count > 0)
                Expect(',');
            SkipSpace();
            var start = position;
            var name = Next == '"' ? String() : throw Wrong("the name of a property in quotes");
            SkipSpace();
            Expect(':');
            if (!properties.TryAdd(name, Value(level + 1)))
                throw new InvalidDataException($"{file}, byte {start}: found the property '{name}' a second time; a name may stand once in an object.");
        }

        return properties;
    }

    object Items(int level)
    {
        var items = new List<object?>();
        position++;
        for (SkipSpace(); !Take(']'); SkipSpace())
        {
            if (items.Count > 0)
                Expect(',');
            items.Add(Value(level + 1));
        }

        return items.TrueForAll(item => item is double) ? items.ConvertAll(item => (double)item!).ToArray() : items.ToArray();
    }

    string String()
    {
        var text = new StringBuilder();
        position++;
        var start = position;
        while (Next is not '"')
        {
            if (Next is '\0' or < ' ')
                throw Wrong("a character of text or a quote");
            if (Next != '\\')
            {
                position++;
                continue;
            }

            text.Append(Encoding.UTF8.GetString(content[start..position]));
            text.Append(Escaped());
            start = position;
        }

        text.Append(Encoding.UTF8.GetString(content[start..position]));
        position++;

        return text.ToString();
    }

    char Escaped()
    {
        position++;
        if (Next == 'u' && position + 5 <= content.Length && ushort.TryParse(content.Slice(position + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            position += 5;

            return (char)code;
        }

        var escaped = Next switch { '"' => '"', '\\' => '\\', '/' => '/', 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', _ => throw Wrong("an escape of JSON") };
        position++;

        return escaped;
    }

    double Number()
    {
        var end = position;
        while (end < content.Length && (content[end] is (byte)'-' or (byte)'+' or (byte)'.' or (byte)'e' or (byte)'E' || char.IsAsciiDigit((char)content[end])))
            end++;
        if (!double.TryParse(content[position..end], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number))
            throw Wrong("a value");
        position = end;

        return number;
    }

    object? Word(string word, object? value)
    {
        foreach (var character in word)
            Expect(character);

        return value;
    }

    void SkipSpace()
    {
        while (Next is ' ' or '\t' or '\r' or '\n')
            position++;
    }

    bool Take(char character)
    {
        var isThere = Next == character && position < content.Length;
        position += isThere ? 1 : 0;

        return isThere;
    }

    void Expect(char character)
    {
        if (!Take(character))
            throw Wrong($"'{character}'");
    }

    // The byte at the position, or 0 at the end.
    readonly char Next => position < content.Length ? (char)content[position] : '\0';

    readonly InvalidDataException Wrong(string expected) => new(
        $"{file}, byte {position}: found {DocumentBytes.Describe(content, position)}, expected {expected}; the file is damaged or no model: save it again with save_model.");
}
