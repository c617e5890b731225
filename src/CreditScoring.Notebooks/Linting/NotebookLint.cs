using System.Text;
using CreditScoring.Notebooks.Files;

namespace CreditScoring.Notebooks.Linting;

/// <summary>Checks a notebook without running it: what the format would misread, and how a notebook is to be written.</summary>
public static class NotebookLint
{
    /// <summary>Checks a file.</summary>
    /// <exception cref="InvalidDataException">The file cannot be read as a notebook.</exception>
    /// <returns>Findings in the order of lines; empty when there is nothing to change.</returns>
    public static IReadOnlyList<LintFinding> CheckFile(string path)
    {
        // Reading it as a notebook first refuses what is not UTF-8.
        DibFile.Read(path);
        var bytes = File.ReadAllBytes(path).AsSpan();
        var fileName = Path.GetFileName(path);
        if (!bytes.StartsWith(Encoding.UTF8.Preamble))
            return Check(Encoding.UTF8.GetString(bytes), fileName);

        var mark = new LintFinding(fileName, 1, "byte-order-mark", "the file starts with a byte order mark; save it as UTF-8 without one.");

        return [mark, .. Check(Encoding.UTF8.GetString(bytes[Encoding.UTF8.Preamble.Length..]), fileName)];
    }

    /// <summary>Checks the text of a file.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="fileName">Name of the file, for the findings.</param>
    /// <exception cref="InvalidDataException">The text cannot be read as a notebook.</exception>
    /// <returns>Findings in the order of lines; empty when there is nothing to change.</returns>
    public static IReadOnlyList<LintFinding> Check(string text, string fileName)
    {
        var cells = DibFile.Parse(text, fileName).Cells;
        var lines = DibLines.Split(text);
        var findings = new List<(int Line, string Rule, string Message)>(StoryFindings(cells));

        for (var index = 0; index < cells.Count; index++)
        {
            var found = Check(cells[index]);
            findings.AddRange(found.Findings);

            // Text left open at the end of a cell is a fault of the format only when a splitter, and not the end of the file, cut it.
            if (found.OpenedAt is { } opened && index + 1 < cells.Count)
                findings.Add(CutFinding(lines, SplitterBefore(lines, cells[index + 1].Line), opened));
        }

        return
        [
            .. findings.OrderBy(finding => finding.Line)
                .ThenBy(finding => finding.Rule, StringComparer.Ordinal)
                .Select(finding => new LintFinding(fileName, finding.Line, finding.Rule, finding.Message)),
        ];
    }

    static CellFindings Check(DibCell cell) => cell.Kind switch
    {
        Kernels.Markdown => MarkdownRules.Check(cell),
        Kernels.Csharp => CsharpRules.Check(cell),
        Kernels.Html or Kernels.JavaScript or Kernels.Mermaid or Kernels.Value => new CellFindings([], null),
        _ => new CellFindings(
            [(cell.Line, "cell-kind", $"a cell of kind '{cell.Kind}' cannot run; write it in C#, Markdown, HTML, JavaScript or Mermaid.")],
            null),
    };

    static IEnumerable<(int Line, string Rule, string Message)> StoryFindings(IReadOnlyList<DibCell> cells)
    {
        var (first, last) = (cells[0], cells[^1]);
        if (first.Kind != Kernels.Markdown || !first.Source.Contains('?', StringComparison.Ordinal))
            yield return (Math.Max(first.Line, 1), "opening-question", "the first cell must be Markdown that asks the notebook's question.");

        if (last.Kind != Kernels.Markdown || cells.Count == 1)
            yield return (Math.Max(last.Line, 1), "closing-answer", "the last cell must be Markdown that answers the question in words.");
    }

    static (int Line, string Rule, string Message) CutFinding(string[] lines, int line, int opened)
    {
        var place = FormattableString.Invariant($"the text opened on line {opened}");

        return (line, "cut-text", $"'{lines[line - 1]}' cuts {place} in two; the format has no escape, so indent this line.");
    }

    // The splitter is the last line before the cell's text that is not empty.
    static int SplitterBefore(string[] lines, int cellLine)
    {
        var line = cellLine - 1;
        while (line > 1 && lines[line - 1].Length == 0)
            line--;

        return line;
    }
}
