using System.Buffers.Binary;
using System.Text;

namespace CreditScoring.Trees.Import;

/// <summary>Reads Universal Binary JSON, big-endian, with counted and typed arrays and objects.</summary>
/// <remarks>
/// Source: the specification of Universal Binary JSON, draft 12 (ubjson.org). Every length is checked against the bytes left before memory is taken.
/// The high-precision number, written as text, is refused: XGBoost has no use for it.
/// </remarks>
ref struct UniversalBinaryJson
{
    const int DeepestLevel = 64;
    const string Markers = "one of the markers { [ S C i U I l L d D T F Z N";

    readonly ReadOnlySpan<byte> content;
    readonly string file;
    int position;

    UniversalBinaryJson(ReadOnlySpan<byte> content, string file)
    {
        this.content = content;
        this.file = file;
    }

    /// <summary>Reads a whole document.</summary>
    /// <exception cref="InvalidDataException">It is no such document; the message gives the byte, from 0.</exception>
    public static DocumentNode Read(ReadOnlySpan<byte> content, string file)
    {
        var document = new UniversalBinaryJson(content, file);
        var value = document.Value(document.Marker(), 0);
        document.SkipNothing();

        return document.position == content.Length ? new DocumentNode(value, file + ":") : throw document.Wrong("the end of the file");
    }

    object? Value(char marker, int level)
    {
        if (level > DeepestLevel)
            throw Wrong($"at most {DeepestLevel} levels of arrays and objects");

        return marker switch
        {
            '{' => Object(level),
            '[' => Items(level),
            'S' => Text(Length()),
            'C' => Text(1),
            'T' => true,
            'F' => false,
            'Z' => null,
            _ => Number(marker),
        };
    }

    double Number(char marker) => marker switch
    {
        'i' => (sbyte)Take(1)[0],
        'U' => Take(1)[0],
        'I' => BinaryPrimitives.ReadInt16BigEndian(Take(2)),
        'l' => BinaryPrimitives.ReadInt32BigEndian(Take(4)),
        'L' => BinaryPrimitives.ReadInt64BigEndian(Take(8)),
        'd' => BinaryPrimitives.ReadSingleBigEndian(Take(4)),
        'D' => BinaryPrimitives.ReadDoubleBigEndian(Take(8)),
        _ => throw WrongMarker(Markers),
    };

    Dictionary<string, object?> Object(int level)
    {
        var properties = new Dictionary<string, object?>(StringComparer.Ordinal);
        var (type, count) = Header();
        while (count is { } all ? properties.Count < all : !TakeEnd('}'))
        {
            var start = position;
            var name = Text(Length());
            if (!properties.TryAdd(name, Value(type ?? Marker(), level + 1)))
                throw new InvalidDataException($"{file}, byte {start}: found the property '{name}' a second time; a name may stand once in an object.");
        }

        return properties;
    }

    object Items(int level)
    {
        var (type, count) = Header();
        if (type is { } one && count is { } numbers && "iUIlLdD".Contains(one, StringComparison.Ordinal))
        {
            var all = new double[numbers];
            for (var item = 0; item < all.Length; item++)
                all[item] = Number(one);

            return all;
        }

        var items = new List<object?>();
        while (count is { } expected ? items.Count < expected : !TakeEnd(']'))
            items.Add(Value(type ?? Marker(), level + 1));

        return items.TrueForAll(item => item is double) ? items.ConvertAll(item => (double)item!).ToArray() : items.ToArray();
    }

    // "$" and a type, which needs a count; "#" and a count; or neither. A type without bytes of its own would let a few bytes ask for any amount of memory.
    (char? Type, int? Count) Header()
    {
        char? type = null;
        if (Next == '$')
        {
            position++;
            type = Marker();
            if (!"{[SCiUIlLdD".Contains(type.Value, StringComparison.Ordinal))
                throw WrongMarker("one of the types { [ S C i U I l L d D");
            if (Next != '#')
                throw Wrong("'#' and a count after the type");
        }

        if (Next != '#')
            return (null, null);

        position++;

        return (type, Length());
    }

    // Each item takes at least one byte, so a count or length beyond the bytes left is a lie.
    int Length()
    {
        var start = position;
        var marker = Marker();
        if (!"iUIlL".Contains(marker, StringComparison.Ordinal))
            throw WrongMarker("the length of a text, array or object: one of the markers i U I l L");

        var length = Number(marker);

        return length >= 0 && length <= content.Length - position
            ? (int)length
            : throw new InvalidDataException(
                $"{file}, byte {start}: found a length of {(long)length}, expected 0 to {content.Length - position}, the bytes left; the file is cut short or damaged: save it again with save_model.");
    }

    string Text(int length) => Encoding.UTF8.GetString(Take(length));

    char Marker()
    {
        SkipNothing();
        if (position >= content.Length)
            throw Wrong(Markers);

        return (char)content[position++];
    }

    bool TakeEnd(char end)
    {
        SkipNothing();
        if (Next != end)
            return false;

        position++;

        return true;
    }

    // The marker N says nothing.
    void SkipNothing()
    {
        while (Next == 'N')
            position++;
    }

    ReadOnlySpan<byte> Take(int length)
    {
        if (length > content.Length - position)
            throw new InvalidDataException(
                $"{file}, byte {position}: found {content.Length - position} more bytes, expected {length}; the file is cut short: save it again with save_model.");

        position += length;

        return content.Slice(position - length, length);
    }

    readonly char Next => position < content.Length ? (char)content[position] : '\0';

    InvalidDataException WrongMarker(string expected)
    {
        position--;

        return Wrong(expected);
    }

    readonly InvalidDataException Wrong(string expected) => new(
        $"{file}, byte {position}: found {DocumentBytes.Describe(content, position)}, expected {expected}; the file is damaged or no model: save it again with save_model.");
}
