namespace CreditScoring.Data;

/// <summary>Reads a table from CSV: strictly, in one pass, without a string for a cell.</summary>
/// <remarks>UTF-8 with or without byte order mark, commas, LF or CRLF, quoted cells as in RFC 4180; an empty cell is missing.</remarks>
public static class CsvTableReader
{
    /// <summary>Reads a table.</summary>
    /// <param name="stream">The bytes of the file, decompressed.</param>
    /// <param name="file">Name of the file in messages.</param>
    /// <param name="schema">The columns that the file must have, in any order.</param>
    /// <param name="options">Checks, progress and what becomes of faults; null takes the defaults.</param>
    /// <returns>The table, with the words it did not know in <see cref="Table.UnknownWords"/>.</returns>
    /// <exception cref="InvalidDataException">
    /// The file is wrong; the message is one line that says where, what was found, what was expected and what to do.
    /// </exception>
    public static Table Read(Stream stream, string file, TableSchema schema, CsvReadOptions? options = null)
    {
        options ??= new CsvReadOptions();
        var scanner = new CsvScanner(stream, file);
        var names = CsvHeader.Read(scanner, file);
        var buffers = CsvHeader.Match(names, file, schema)
            .Select(column => options.Columns?.Contains(column.Name) == false ? null : BufferOf(column, schema, options)).ToArray();
        var table = new Table(schema, CsvRows.Read(scanner, file, names, buffers, options));
        foreach (var buffer in buffers)
            buffer?.StoreIn(table);

        return table;
    }

    static IColumnBuffer BufferOf(ColumnSchema column, TableSchema schema, CsvReadOptions options) => column.Kind switch
    {
        ColumnKind.Number => new NumberBuffer(column.Name, options.Checks.GetValueOrDefault(column.Name)),
        ColumnKind.Identifier => new IdentifierBuffer(column.Name, column.Name == schema.UniqueKey),
        _ => new CategoryBuffer(column.Name, column.Levels),
    };
}
