using CreditScoring.Notebooks.Files;

namespace CreditScoring.Notebooks.Linting;

/// <summary>Rules of Markdown cells.</summary>
static class MarkdownRules
{
    public static CellFindings Check(DibCell cell)
    {
        var lines = cell.Source.Split('\n');
        var opened = default(int?);
        var fence = "";

        for (var index = 0; index < lines.Length; index++)
        {
            var mark = FenceOf(lines[index]);
            if (opened is null && mark.Length > 0)
            {
                opened = cell.Line + index;
                fence = mark;
            }
            else if (opened is not null && Closes(lines[index], mark, fence))
            {
                opened = null;
            }
        }

        return new CellFindings([], opened);
    }

    // A fence is three or more of one mark, indented by at most three blanks.
    static string FenceOf(string line)
    {
        var text = line.TrimStart(' ');
        if (line.Length - text.Length > 3 || text.Length == 0 || text[0] is not ('`' or '~'))
            return "";

        var length = text.TakeWhile(mark => mark == text[0]).Count();

        return length >= 3 ? text[..length] : "";
    }

    static bool Closes(string line, string mark, string fence) =>
        mark.Length >= fence.Length && mark[0] == fence[0] && line.Trim().Length == mark.Length;
}
