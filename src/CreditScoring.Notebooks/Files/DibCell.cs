namespace CreditScoring.Notebooks.Files;

/// <summary>One cell of a notebook: the kernel it is written for and its text.</summary>
public sealed record DibCell
{
    /// <param name="kind">Name of the kernel, such as <c>csharp</c> or <c>markdown</c>.</param>
    /// <param name="source">Text of the cell; line breaks become <c>\n</c>, empty lines at both ends are dropped.</param>
    /// <param name="line">Line of the file, from 1, that holds the first line of the text; 0 when the cell comes from no file.</param>
    public DibCell(string kind, string source, int line = 0)
    {
        ArgumentException.ThrowIfNullOrEmpty(kind);
        ArgumentNullException.ThrowIfNull(source);

        var lines = DibLines.Split(source);
        var (first, count) = DibLines.WithoutEmptyEnds(lines);

        Kind = kind;
        Source = string.Join('\n', lines, first, count);
        Line = line == 0 ? 0 : line + first;
    }

    /// <summary>Name of the kernel: <c>csharp</c>, <c>markdown</c>, or another one the file names.</summary>
    public string Kind { get; }

    /// <summary>Text of the cell, with <c>\n</c> line breaks and no empty line at either end.</summary>
    public string Source { get; }

    /// <summary>Line of the file, from 1, that holds the first line of <see cref="Source"/>; 0 when the cell comes from no file.</summary>
    public int Line { get; }
}
