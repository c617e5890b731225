using System.Collections;
using System.Reflection;

namespace CreditScoring.Notebooks.Formatting;

/// <summary>Turns a value into an output, by what the value is; no type has to be registered.</summary>
/// <remarks>
/// A type may bring formatters (see <see cref="FormatterSource"/>). A value with a public method <c>string ToHtml()</c> is its HTML. A sequence of records, anonymous types, tuples or objects is a table of
/// its first 20 items. Everything else is text.
/// </remarks>
static class ValueFormatter
{
    /// <param name="value">Any value.</param>
    /// <param name="mime">The media type wanted; null to choose by the value.</param>
    /// <exception cref="ArgumentException"><paramref name="mime"/> is neither HTML nor plain text.</exception>
    public static NotebookOutput Format(object? value, string? mime = null) => mime switch
    {
        null => FormatterSource.Format(value) ?? Choose(value),
        NotebookOutput.Html => new NotebookOutput(NotebookOutput.Html, ToHtml(value) ?? PlainText.Of(value)),
        NotebookOutput.Plain => FormatterSource.Format(value, mime) ?? new NotebookOutput(NotebookOutput.Plain, PlainText.Of(value)),
        _ => throw new ArgumentException($"A value is shown as text/html or text/plain, not '{mime}'.", nameof(mime)),
    };

    static NotebookOutput Choose(object? value)
    {
        if (ToHtml(value) is { } html)
            return new NotebookOutput(NotebookOutput.Html, html);

        if (value is IEnumerable items and not string)
            return Format(Sequence.Read(items));

        return value is not null && Row.IsRecord(value)
            ? new NotebookOutput(NotebookOutput.Html, HtmlTable.OfRecord(value))
            : new NotebookOutput(NotebookOutput.Plain, PlainText.Of(value));
    }

    /// <summary>What the value's own formatter writes, else what its public method <c>string ToHtml()</c> returns; null when it has neither.</summary>
    public static string? ToHtml(object? value) => FormatterSource.Format(value, NotebookOutput.Html)?.Text ?? CallToHtml(value);

    static string? CallToHtml(object? value) =>
        value?.GetType().GetMethod("ToHtml", BindingFlags.Instance | BindingFlags.Public, []) is { } method
            && method.ReturnType == typeof(string)
            ? (string?)method.Invoke(value, BindingFlags.DoNotWrapExceptions, null, null, null)
            : null;

    static NotebookOutput Format(Sequence items)
    {
        var sample = items.Head.FirstOrDefault(item => item is not null);
        if (ToHtml(sample) is not null)
        {
            var parts = items.Head.Select(item => ToHtml(item) ?? Markup.Encode(PlainText.Of(item)));

            return new NotebookOutput(NotebookOutput.Html, string.Join('\n', items.Rest.Length == 0 ? parts : parts.Append(items.Rest)));
        }

        return Row.IsRow(sample)
            ? new NotebookOutput(NotebookOutput.Html, HtmlTable.OfRows(items))
            : new NotebookOutput(NotebookOutput.Plain, PlainText.OfSequence(items));
    }
}
