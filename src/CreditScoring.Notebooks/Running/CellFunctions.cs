using CreditScoring.Notebooks.Formatting;

namespace CreditScoring.Notebooks.Running;

#pragma warning disable IDE1006, CA1708 // The names are those of Polyglot Notebooks, which has display and Display.
/// <summary>What every cell can call without a reference: the functions of Polyglot Notebooks, by the same names.</summary>
public static class CellFunctions
{
    /// <summary>Shows a value: its own HTML, a table, or text.</summary>
    /// <param name="value">Any value; null is shown as <c>null</c>.</param>
    /// <param name="mime"><c>text/html</c> to take a text as markup, <c>text/plain</c> to force text; null to choose by the value.</param>
    /// <returns>The place of the output, to show another value there.</returns>
    /// <exception cref="ArgumentException"><paramref name="mime"/> is another media type.</exception>
    /// <exception cref="InvalidOperationException">The call does not come from a cell.</exception>
    public static DisplayedValue display(object? value, string? mime = null)
    {
        var outputs = CellOutputs.Current ?? throw new InvalidOperationException("A value can be shown by a cell of a notebook only.");

        return new DisplayedValue(outputs, outputs.Add(ValueFormatter.Format(value, mime)), mime);
    }

    /// <summary>Shows this value, as <see cref="display"/> does.</summary>
    /// <inheritdoc cref="display"/>
    public static DisplayedValue Display(this object? value, string? mime = null) => display(value, mime);

    /// <summary>Markup, to be shown as it is by <c>display</c> or as the last value of a cell.</summary>
    public static HtmlText HTML(string markup) => new(markup);
}
#pragma warning restore IDE1006, CA1708
