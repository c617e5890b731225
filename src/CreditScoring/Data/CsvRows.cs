using System.Globalization;

namespace CreditScoring.Data;

/// <summary>The rows below a header: hands each cell to the buffer of its column.</summary>
static class CsvRows
{
    const int RowsBetweenReports = 1 << 15;

    /// <summary>Reads all rows.</summary>
    /// <param name="scanner">Behind the header.</param>
    /// <param name="file">Name of the file in messages.</param>
    /// <param name="names">Name of each column of the file.</param>
    /// <param name="buffers">Buffer of each column of the file; null leaves a column out.</param>
    /// <param name="options">Progress and what becomes of faults.</param>
    /// <returns>Number of rows.</returns>
    /// <exception cref="InvalidDataException">The file is wrong.</exception>
    public static int Read(CsvScanner scanner, string file, string[] names, ICellBuffer?[] buffers, CsvReadOptions options)
    {
        var rows = 0;
        var emptyLine = 0L;
        while (scanner.Read())
        {
            if (scanner.IsBlank && names.Length > 1)
            {
                emptyLine = emptyLine > 0 ? emptyLine : scanner.Line;
                continue;
            }

            // Empty lines may end a file, but not stand before a row.
            if (emptyLine > 0)
                options.Faults.Add(Fault.AtLine(file, emptyLine, "an empty line", Counted(names.Length), "remove it"));

            emptyLine = 0;
            if (scanner.CellCount != names.Length)
            {
                options.Faults.Add(Fault.AtLine(
                    file, scanner.Line, Counted(scanner.CellCount), $"{names.Length} as in the header",
                    "complete the line, or put a cell that holds a comma between quotes"));
                continue;
            }

            for (var cell = 0; cell < buffers.Length; cell++)
                if (buffers[cell]?.Add(scanner.Cell(cell), scanner.Line) is { } expected)
                    options.Faults.Add(Fault.AtCell(
                        file, scanner.Line, names[cell], Fault.Quote(scanner.Cell(cell)), expected, "correct the cell"));

            rows++;
            if (rows % RowsBetweenReports == 0)
                options.Progress?.Invoke(rows);
        }

        if (rows == 0 && options.NeedsRows)
            throw new InvalidDataException(Fault.AtLine(file, 2, "no row below the header", "at least one row", "give a file with rows"));

        options.Progress?.Invoke(rows);

        return rows;
    }

    static string Counted(int cells) => string.Create(CultureInfo.InvariantCulture, $"{cells} {(cells == 1 ? "cell" : "cells")}");
}
