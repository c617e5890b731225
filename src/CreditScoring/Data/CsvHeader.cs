using System.Text;

namespace CreditScoring.Data;

/// <summary>The first line of a CSV file: the names of its columns, matched by name with those expected, in any order.</summary>
static class CsvHeader
{
    /// <summary>Reads the names of the columns, whatever they are.</summary>
    /// <param name="scanner">At the beginning of the file.</param>
    /// <param name="file">Name of the file in messages.</param>
    /// <exception cref="InvalidDataException">The file is empty or not CSV text, or a name stands twice.</exception>
    public static string[] Read(CsvScanner scanner, string file)
    {
        if (!scanner.Read() || scanner.IsBlank)
            throw Wrong(file, "nothing", "a header with the names of the columns", "give a file that is not empty");

        var names = new string[scanner.CellCount];
        for (var cell = 0; cell < names.Length; cell++)
        {
            var name = scanner.Cell(cell);
            if (name.IsEmpty || !Fault.IsText(name))
                throw Wrong(
                    file, $"{Fault.Quote(name)} in the header", "names of columns in UTF-8 text on a line of its own", "give a CSV file");

            names[cell] = Encoding.UTF8.GetString(name);
            if (names.AsSpan(0, cell).Contains(names[cell]))
                throw Wrong(file, $"column '{names[cell]}' twice", "each column once", "remove or rename one of them");
        }

        return names is [var only] && only.AsSpan().IndexOfAny(';', '\t') >= 0
            ? throw Wrong(
                file, "one column with semicolons or tabs in its name", "columns separated by commas", "write the file with commas")
            : names;
    }

    /// <summary>The column that each name stands for.</summary>
    /// <exception cref="InvalidDataException">A column is unknown or missing.</exception>
    public static ColumnSchema[] Match(string[] names, string file, TableSchema schema)
    {
        var columns = schema.Columns.ToDictionary(column => column.Name, StringComparer.Ordinal);
        var missing = string.Join(", ", schema.Columns.Select(column => column.Name).Except(names));
        var unknown = names.FirstOrDefault(name => !columns.ContainsKey(name));

        if (unknown is not null)
            throw Wrong(
                file, $"column '{unknown}'",
                $"the {schema.Columns.Count} columns of {schema.Name} only{(missing.Length == 0 ? "" : $", of which {missing} is missing")}",
                "correct its name or remove it");

        return missing.Length == 0
            ? [.. names.Select(name => columns[name])]
            : throw Wrong(file, $"no column {missing}", $"the {schema.Columns.Count} columns of {schema.Name}", "add it");
    }

    static InvalidDataException Wrong(string file, string found, string expected, string advice) =>
        new(Fault.AtLine(file, 1, found, expected, advice));
}
