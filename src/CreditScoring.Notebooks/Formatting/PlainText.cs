using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace CreditScoring.Notebooks.Formatting;

/// <summary>Values as plain text, in the invariant culture.</summary>
static class PlainText
{
    // Deep enough for a list of lists of lists; a collection that holds itself must end.
    const int DepthLimit = 4;

    /// <summary>The text of a value; <c>null</c> for null, dates in ISO 8601 order.</summary>
    public static string Of(object? value, int depth = 0) => value switch
    {
        null => "null",
        string text => text,
        true => "true",
        false => "false",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ when depth >= DepthLimit => "…",
        ITuple tuple => $"({string.Join(", ", Enumerable.Range(0, tuple.Length).Select(item => Of(tuple[item], depth + 1)))})",
        IEnumerable items => OfSequence(Sequence.Read(items), depth),
        _ => value.ToString() ?? "",
    };

    /// <summary>A sequence between square brackets.</summary>
    public static string OfSequence(Sequence sequence, int depth = 0)
    {
        var items = sequence.Head.Select(item => Of(item, depth + 1));

        return $"[{string.Join(", ", sequence.Rest.Length == 0 ? items : items.Append(sequence.Rest))}]";
    }
}
