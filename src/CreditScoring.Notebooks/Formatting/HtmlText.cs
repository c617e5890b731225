namespace CreditScoring.Notebooks.Formatting;

/// <summary>Markup that is shown as it is.</summary>
/// <param name="Markup">The markup, already encoded where it holds text.</param>
public sealed record HtmlText(string Markup)
{
    /// <summary>The markup; the method every value may have to be shown as HTML.</summary>
    public string ToHtml() => Markup;
}
