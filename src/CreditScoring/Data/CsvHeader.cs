namespace CreditScoring.Data;

/// <summary>The first line of a CSV file, matched by name with the columns that are expected, in any order.</summary>
static class CsvHeader
{
    /// <summary>Reads the header.</summary>
    /// <param name="scanner">At the beginning of the file.</param>
    /// <param name="file">Name of the file in messages.</param>
    /// <param name="schema">The columns expected.</param>
    /// <returns>For each cell of a line, the position of its column in the schema.</returns>
    /// <exception cref="InvalidDataException">The file is empty or not text, or a column is unknown, missing or there twice.</exception>
    public static int[] Match(CsvScanner scanner, string file, TableSchema schema)
    {
        var names = ReadNames(scanner, file);
        var positions = new int[names.Length];
        var missing = schema.Columns.Select(column => column.Name).ToList();
        for (var cell = 0; cell < names.Length; cell++)
        {
            positions[cell] = PositionOf(names[cell], schema);
            if (positions[cell] < 0)
                throw new InvalidDataException(Fault.AtLine(
                    file, 1, $"column '{names[cell]}'", $"the columns of {schema.Name}{ListOf(missing.Except(names))}",
                    "correct its name, or remove the column"));

            if (!missing.Remove(names[cell]))
                throw new InvalidDataException(Fault.AtLine(file, 1, $"column '{names[cell]}' twice", "each column once", "remove one of them"));
        }

        return missing.Count == 0
            ? positions
            : throw new InvalidDataException(Fault.AtLine(
                file, 1, $"no column {string.Join(", ", missing)}", $"the {schema.Columns.Count} columns of {schema.Name}", "add what is missing"));
    }

    /// <summary>Reads the names of the columns, whatever they are.</summary>
    /// <exception cref="InvalidDataException">The file is empty or not text.</exception>
    public static string[] ReadNames(CsvScanner scanner, string file)
    {
        if (!scanner.Read() || scanner.IsBlank)
            throw new InvalidDataException(Fault.AtLine(file, 1, "nothing", "a header with the names of the columns", "give a file that is not empty"));

        var names = new string[scanner.CellCount];
        for (var cell = 0; cell < names.Length; cell++)
        {
            var name = scanner.Cell(cell);
            if (name.IsEmpty || !Fault.IsText(name))
                throw new InvalidDataException(Fault.AtLine(
                    file, 1, $"{Fault.Quote(name)} in the header", "names of columns in UTF-8 text, lines that end in LF or CRLF",
                    "give a CSV file"));

            names[cell] = System.Text.Encoding.UTF8.GetString(name);
        }

        return names is [var only] && only.AsSpan().IndexOfAny(';', '\t') >= 0
            ? throw new InvalidDataException(Fault.AtLine(
                file, 1, "one column with semicolons or tabs in its name", "columns separated by commas", "write the file with commas"))
            : names;
    }

    static int PositionOf(string name, TableSchema schema)
    {
        for (var column = 0; column < schema.Columns.Count; column++)
            if (schema.Columns[column].Name == name)
                return column;

        return -1;
    }

    static string ListOf(IEnumerable<string> missing)
    {
        var names = string.Join(", ", missing.Take(5));

        return names.Length == 0 ? "" : $", of which {names} is missing";
    }
}
