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
        var batch = new CsvBatch(names.Length);
        while (ReadNext())
        {
            if (scanner.IsBlank && names.Length > 1)
            {
                emptyLine = emptyLine > 0 ? emptyLine : scanner.Line;
                continue;
            }

            // Empty lines may end a file, but not stand before a row.
            if (emptyLine > 0)
                AddFault(Fault.AtLine(file, emptyLine, "an empty line", Counted(names.Length), "remove it"));

            emptyLine = 0;
            if (scanner.CellCount != names.Length)
            {
                AddFault(Fault.AtLine(
                    file, scanner.Line, Counted(scanner.CellCount), $"{names.Length} as in the header",
                    "complete the line, or put a cell that holds a comma between quotes"));
                continue;
            }

            batch.Append(scanner);
            if (batch.IsFull)
                HandOut();

            rows++;
            if (rows % RowsBetweenReports == 0)
                options.Progress?.Invoke(rows);
        }

        if (rows == 0 && options.NeedsRows)
            throw new InvalidDataException(Fault.AtLine(file, 2, "no row below the header", "at least one row", "give a file with rows"));

        options.Progress?.Invoke(rows);

        return rows;

        bool ReadNext()
        {
            try
            {
                if (scanner.TryReadOn())
                    return true;
            }
            catch (InvalidDataException)
            {
                HandOut(); // for the faults of the rows before
                throw;
            }

            HandOut();

            return scanner.Read();
        }

        void AddFault(string message)
        {
            HandOut();
            options.Faults.Add(message);
        }

        void HandOut()
        {
            for (var column = 0; column < buffers.Length; column++)
                buffers[column]?.AddAll(batch, column);

            foreach (var fault in batch.Faults())
                options.Faults.Add(Fault.AtCell(
                    file, batch.Line(fault.Row), names[fault.Column], Fault.Quote(batch.Cell(fault.Row, fault.Column)), fault.Expected,
                    "correct the cell"));

            batch.Clear();
        }
    }

    static string Counted(int cells) => string.Create(CultureInfo.InvariantCulture, $"{cells} {(cells == 1 ? "cell" : "cells")}");
}
