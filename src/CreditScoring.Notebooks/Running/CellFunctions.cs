using CreditScoring.Notebooks.Formatting;

namespace CreditScoring.Notebooks.Running;

/// <summary>What every cell can call without a reference: the functions of Polyglot Notebooks, by the same names.</summary>
public static class CellFunctions
{
#pragma warning disable IDE1006 // The names are those of Polyglot Notebooks.
    /// <summary>Shows a value: its own HTML, a table, or text.</summary>
    /// <param name="value">Any value; null is shown as <c>null</c>.</param>
    /// <param name="mime"><c>text/html</c> to take a text as markup, <c>text/plain</c> to force text; null to choose by the value.</param>
    /// <exception cref="ArgumentException"><paramref name="mime"/> is another media type.</exception>
    /// <exception cref="InvalidOperationException">The call does not come from a cell.</exception>
    public static void display(object? value, string? mime = null)
    {
        var outputs = CellOutputs.Current ?? throw new InvalidOperationException("A value can be shown by a cell of a notebook only.");
        outputs.Add(mime switch
        {
            null => ValueFormatter.Format(value),
            NotebookOutput.Html => new NotebookOutput(NotebookOutput.Html, ValueFormatter.ToHtml(value) ?? PlainText.Of(value)),
            NotebookOutput.Plain => new NotebookOutput(NotebookOutput.Plain, PlainText.Of(value)),
            _ => throw new ArgumentException($"A value is shown as text/html or text/plain, not '{mime}'.", nameof(mime)),
        });
    }

    /// <summary>Markup, to be shown as it is by <c>display</c> or as the last value of a cell.</summary>
    public static HtmlText HTML(string markup) => new(markup);
#pragma warning restore IDE1006
}
