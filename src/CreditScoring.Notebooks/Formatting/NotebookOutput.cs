namespace CreditScoring.Notebooks.Formatting;

/// <summary>One thing a cell shows, as data.</summary>
/// <param name="Mime"><see cref="Html"/> or <see cref="Plain"/>.</param>
/// <param name="Text">The text: markup that a page takes as it is, or plain text that a page must encode.</param>
public sealed record NotebookOutput(string Mime, string Text)
{
    /// <summary>Media type of markup.</summary>
    public const string Html = "text/html";

    /// <summary>Media type of plain text.</summary>
    public const string Plain = "text/plain";
}
