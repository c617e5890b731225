using System.Globalization;

namespace CreditScoring.Models;

/// <summary>Reads the <c>oof.csv</c> of a model folder: each client as judged by a model that did not see the client.</summary>
public static class OutOfFoldFile
{
    /// <summary>Name of the file in a model folder.</summary>
    public const string Name = "oof.csv";

    const string Header = "client,fold,target,pd";

    /// <summary>Reads the rows of a model folder, in their order.</summary>
    /// <param name="directory">Folder of a model.</param>
    /// <exception cref="InvalidDataException">The file is missing, or a line is not as the header says.</exception>
    public static IReadOnlyList<OutOfFoldRow> Read(string directory)
    {
        var path = Path.Combine(directory, Name);
        if (!File.Exists(path))
            throw new InvalidDataException($"{path}: no such file; give the folder of a model made by credit train.");

        return Parse(path, File.ReadAllLines(path));
    }

    /// <summary>Reads the rows of a file that comes from anywhere.</summary>
    /// <param name="place">Where it comes from, for messages.</param>
    /// <param name="content">Its bytes.</param>
    /// <exception cref="InvalidDataException">A line is not as the header says.</exception>
    public static IReadOnlyList<OutOfFoldRow> Parse(string place, byte[] content) =>
        Parse(place, System.Text.Encoding.UTF8.GetString(content).TrimEnd('\n').Split('\n'));

    static IReadOnlyList<OutOfFoldRow> Parse(string path, string[] lines)
    {
        if (lines.Length == 0 || lines[0] != Header)
            throw new InvalidDataException($"{path}, line 1: found '{(lines.Length == 0 ? "" : lines[0])}', expected '{Header}'; restore the folder from a copy, or train again.");

        return [.. lines.Skip(1).Select((line, index) => Row(path, index + 2, line))];
    }

    // The last three cells are numbers, so that a client's identifier may hold commas.
    static OutOfFoldRow Row(string path, int number, string line)
    {
        var cells = line.Split(',');
        if (cells.Length >= 4
            && int.TryParse(cells[^3], NumberStyles.None, CultureInfo.InvariantCulture, out var fold)
            && cells[^2] is "0" or "1"
            && double.TryParse(cells[^1], NumberStyles.Float, CultureInfo.InvariantCulture, out var pd) && pd is >= 0 and <= 1)
            return new OutOfFoldRow(string.Join(',', cells[..^3]), fold, cells[^2] == "1" ? 1 : 0, pd);

        throw new InvalidDataException($"{path}, line {number}: found '{line}', expected {Header}; restore the folder from a copy, or train again.");
    }
}
