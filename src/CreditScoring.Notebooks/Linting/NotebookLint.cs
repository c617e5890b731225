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
        var findings = new List<LintFinding>();

        CheckStory(cells);
        for (var index = 0; index < cells.Count; index++)
        {
            var cell = cells[index];
            if (cell.Kind == Kernels.Markdown)
                Add(MarkdownRules.Check(cell), index);
            else if (cell.Kind == Kernels.Csharp)
                Add(CsharpRules.Check(cell), index);
            else
                findings.Add(new LintFinding(fileName, cell.Line, "cell-kind", $"a cell of kind '{cell.Kind}'; write it in C# or Markdown."));
        }

        return [.. findings.OrderBy(finding => finding.Line).ThenBy(finding => finding.Rule, StringComparer.Ordinal)];

        void Add(CellFindings found, int index)
        {
            findings.AddRange(found.Findings.Select(finding => new LintFinding(fileName, finding.Line, finding.Rule, finding.Message)));

            // Text left open at the end of a cell is a fault only when a splitter, and not the end of the file, cut it.
            if (found.OpenedAt is { } opened && index + 1 < cells.Count)
                findings.Add(CutAt(SplitterBefore(cells[index + 1].Line), opened));
        }

        LintFinding CutAt(int line, int opened) => new(
            fileName,
            line,
            "cut-text",
            FormattableString.Invariant($"'{Lines()[line - 1]}' cuts the text opened on line {opened} in two; the format has no escape, so indent this line."));

        int SplitterBefore(int line)
        {
            var lines = Lines();
            do
                line--;
            while (line > 1 && lines[line - 1].Length == 0);

            return Math.Max(line, 1);
        }

        void CheckStory(IReadOnlyList<DibCell> all)
        {
            if (all[0].Kind != Kernels.Markdown || !all[0].Source.Contains('?', StringComparison.Ordinal))
            {
                findings.Add(new LintFinding(
                    fileName, Math.Max(all[0].Line, 1), "opening-question", "the first cell must be Markdown that asks the notebook's question."));
            }

            if (all[^1].Kind != Kernels.Markdown || all.Count == 1)
            {
                findings.Add(new LintFinding(
                    fileName, Math.Max(all[^1].Line, 1), "closing-answer", "the last cell must be Markdown that answers the question in words."));
            }
        }

        string[] Lines() => DibLines.Split(text);
    }
}
