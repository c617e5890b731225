using System.Globalization;
using CreditScoring.Notebooks.Files;

namespace CreditScoring.Notebooks.Running;

/// <summary>Lines of a code cell that speak to the notebook's program and not to the compiler.</summary>
static class Magics
{
    const string Time = "#!time";

    /// <summary>True for a line that only a notebook program understands.</summary>
    public static bool IsMagic(string line) => line.StartsWith(Kernels.Prefix, StringComparison.Ordinal);

    /// <summary>True for the one such line that may stand in a cell: it asks for a duration, which would differ on every run.</summary>
    public static bool IsIgnored(string line) => line.TrimEnd() == Time;

    /// <summary>The text of a cell with ignored lines made empty, so that the others keep their numbers.</summary>
    /// <exception cref="CellFailure">A line asks for something this engine does not do.</exception>
    public static string Strip(DibCell cell, string fileName)
    {
        var lines = cell.Source.Split('\n');
        for (var index = 0; index < lines.Length; index++)
        {
            if (IsIgnored(lines[index]))
            {
                lines[index] = "";
            }
            else if (IsMagic(lines[index]))
            {
                var line = cell.Line + index;
                var place = string.Create(CultureInfo.InvariantCulture, $"{fileName}({line})");
                throw new CellFailure(new NotebookError(
                    "unsupported",
                    $"{place}: '{lines[index]}' is not supported; write it in C#, or remove it. Only {Time} is understood.",
                    line));
            }
        }

        return string.Join('\n', lines);
    }
}
