using CreditScoring.Notebooks.Files;

namespace CreditScoring.Notebooks.Running;

/// <summary>A piece of a cell: a text for a kernel, or a directive.</summary>
/// <param name="Kernel">Name of the kernel the piece is for.</param>
/// <param name="Text">The text; empty for a directive that takes none.</param>
/// <param name="Line">Line of the file, from 1, that holds the first line of the piece.</param>
/// <param name="Directive">The directive; null for text alone.</param>
sealed record CellStep(string Kernel, string Text, int Line, Directive? Directive)
{
    /// <summary>Cuts a cell at its directives; <c>#!time</c> cuts nothing.</summary>
    /// <exception cref="CellFailure">A line is a directive that is not understood here.</exception>
    public static IReadOnlyList<CellStep> Split(DibCell cell, string fileName)
    {
        var steps = new List<CellStep>();
        var lines = cell.Source.Split('\n');
        var start = 0;
        for (var index = 0; index < lines.Length; index++)
        {
            if (!Directive.IsDirective(lines[index]))
                continue;

            var directive = Parse(lines[index], cell.Line + index, fileName);
            if (directive.Name == Directive.Time)
            {
                lines[index] = "";
                continue;
            }

            AddText(index);
            start = index + 1;
            if (directive.Name == Directive.Value)
            {
                var rest = DibLines.WithoutEmptyEnds(lines[start..]);
                steps.Add(new CellStep(
                    Kernels.Value, string.Join('\n', lines, start + rest.First, rest.Count), cell.Line + start, directive));

                return steps;
            }

            steps.Add(new CellStep(cell.Kind, "", cell.Line + index, directive));
        }

        AddText(lines.Length);

        return steps;

        void AddText(int end)
        {
            while (start < end && string.IsNullOrWhiteSpace(lines[start]))
                start++;

            while (end > start && string.IsNullOrWhiteSpace(lines[end - 1]))
                end--;

            if (start < end)
                steps.Add(new CellStep(cell.Kind, string.Join('\n', lines, start, end - start), cell.Line + start, null));
        }
    }

    /// <summary>True when a cell asks for its duration.</summary>
    public static bool AsksForTime(DibCell cell) =>
        cell.Source.Split('\n').Any(line => line.TrimEnd() == Kernels.Prefix + Directive.Time);

    static Directive Parse(string text, int line, string fileName)
    {
        try
        {
            return Directive.Parse(text, line);
        }
        catch (FormatException error)
        {
            throw CellFailure.Of("unsupported", fileName, line, error.Message + ".", error);
        }
    }
}
