using System.Globalization;

namespace CreditScoring.Data;

/// <summary>Reads a table from CSV: strictly, in one pass, without a string for a cell.</summary>
/// <remarks>UTF-8 with or without byte order mark, commas, LF or CRLF, quoted cells as in RFC 4180; an empty cell is missing.</remarks>
public static class CsvTableReader
{
    const int RowsBetweenReports = 1 << 15;

    /// <summary>Reads a table.</summary>
    /// <param name="stream">The bytes of the file, decompressed.</param>
    /// <param name="file">Name of the file in messages.</param>
    /// <param name="schema">The columns that the file must have, in any order.</param>
    /// <param name="options">Checks, progress and what becomes of faults; null takes the defaults.</param>
    /// <returns>The table, with the words it did not know in <see cref="Table.UnknownWords"/>.</returns>
    /// <exception cref="InvalidDataException">The file is wrong; the message is one line that says where, what was found and what to do.</exception>
    public static Table Read(Stream stream, string file, TableSchema schema, CsvReadOptions? options = null)
    {
        options ??= new CsvReadOptions();
        var scanner = new CsvScanner(stream, file);
        var positions = CsvHeader.Match(scanner, file, schema); // [cell] of a column in the schema
        var columns = positions.Select(position => schema.Columns[position]).ToArray();
        var buffers = columns.Select(column => BufferOf(column, options)).ToArray();
        var key = Array.FindIndex(columns, column => column.Name == schema.UniqueKey);
        var lineOfKey = new Dictionary<int, long>();
        var rows = 0;
        var emptyLine = 0L;

        while (scanner.Read())
        {
            if (scanner.IsBlank && columns.Length > 1)
            {
                emptyLine = emptyLine > 0 ? emptyLine : scanner.Line;
                continue;
            }

            // Empty lines may end a file, but not stand before a row.
            if (emptyLine > 0)
                options.Faults.Add(Fault.AtLine(file, emptyLine, "an empty line", $"{columns.Length} cells", "remove it"));

            emptyLine = 0;
            if (scanner.CellCount != columns.Length)
            {
                options.Faults.Add(Fault.AtLine(
                    file, scanner.Line, Counted(scanner.CellCount), $"{columns.Length} as in the header",
                    "complete the line, or put a cell that holds a comma between quotes"));
                continue;
            }

            for (var cell = 0; cell < buffers.Length; cell++)
            {
                var expected = buffers[cell].Add(scanner.Cell(cell));
                if (expected is not null)
                    options.Faults.Add(Fault.AtCell(
                        file, scanner.Line, columns[cell].Name, Fault.Quote(scanner.Cell(cell)), expected, Advice(columns[cell])));
                else if (cell == key && buffers[cell] is IdentifierBuffer { Last: var identifier } && !lineOfKey.TryAdd(identifier, scanner.Line))
                    options.Faults.Add(Fault.AtCell(
                        file, scanner.Line, columns[cell].Name,
                        string.Create(CultureInfo.InvariantCulture, $"{identifier} again, first on line {lineOfKey[identifier]}"),
                        "each identifier once", "remove one of the two lines"));
            }

            rows++;
            if (rows % RowsBetweenReports == 0)
                options.Progress?.Invoke(rows);
        }

        if (rows == 0 && options.NeedsRows)
            throw new InvalidDataException(Fault.AtLine(file, 2, "no row below the header", "at least one row", "give a file with rows"));

        options.Progress?.Invoke(rows);
        var table = new Table(schema, rows);
        foreach (var buffer in buffers)
            buffer.StoreIn(table);

        return table;
    }

    static ICellBuffer BufferOf(ColumnSchema column, CsvReadOptions options) => column.Kind switch
    {
        ColumnKind.Number => new NumberBuffer(column.Name, options.Checks.GetValueOrDefault(column.Name)),
        ColumnKind.Identifier => new IdentifierBuffer(column.Name),
        _ => new CategoryBuffer(column),
    };

    static string Advice(ColumnSchema column) => column.Kind == ColumnKind.Number
        ? "correct the cell, or leave it empty where the value is missing"
        : "correct the cell";

    static string Counted(int cells) => cells == 1 ? "1 cell" : string.Create(CultureInfo.InvariantCulture, $"{cells} cells");
}
