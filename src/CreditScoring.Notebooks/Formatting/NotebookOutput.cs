namespace CreditScoring.Notebooks.Formatting;

/// <summary>One thing a cell shows, as data.</summary>
/// <param name="Mime"><see cref="Html"/>, <see cref="Plain"/>, <see cref="Mermaid"/> or <see cref="JavaScript"/>.</param>
/// <param name="Text">The text: markup that a page takes as it is, or plain text that a page must encode.</param>
public sealed record NotebookOutput(string Mime, string Text)
{
    /// <summary>Media type of markup.</summary>
    public const string Html = "text/html";

    /// <summary>Media type of plain text.</summary>
    public const string Plain = "text/plain";

    /// <summary>Media type of a Mermaid diagram's text, which Jupyter draws.</summary>
    public const string Mermaid = "text/vnd.mermaid";

    /// <summary>Media type of JSON, which a cell of values may ask for.</summary>
    public const string Json = "application/json";

    /// <summary>Media type of a script that the page runs where it stands.</summary>
    public const string JavaScript = "application/javascript";
}
