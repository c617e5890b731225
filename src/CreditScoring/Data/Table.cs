namespace CreditScoring.Data;

/// <summary>Rows of one file, column by column: 32-bit floats, 32-bit identifiers and one-byte category codes.</summary>
public sealed class Table
{
    readonly Dictionary<string, float[]> numbers = new(StringComparer.Ordinal);
    readonly Dictionary<string, int[]> identifiers = new(StringComparer.Ordinal);
    readonly Dictionary<string, byte[]> codes = new(StringComparer.Ordinal);

    /// <param name="schema">The columns the table has.</param>
    /// <param name="rowCount">Number of rows, at least 0.</param>
    public Table(TableSchema schema, int rowCount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rowCount);
        Schema = schema;
        RowCount = rowCount;
    }

    /// <summary>Name and columns.</summary>
    public TableSchema Schema { get; }

    /// <summary>Number of rows.</summary>
    public int RowCount { get; }

    /// <summary>Words met while reading that the schema does not list, by column name, with how often each was met.</summary>
    public Dictionary<string, Dictionary<string, int>> UnknownWords { get; } = new(StringComparer.Ordinal);

    /// <summary>Values of a number column, one per row; NaN is missing.</summary>
    /// <exception cref="ArgumentException">The table has no number column of that name.</exception>
    public float[] Numbers(string column) =>
        numbers.TryGetValue(column, out var values) ? values : throw NoColumn(column, "number");

    /// <summary>Values of an identifier column, one per row.</summary>
    /// <exception cref="ArgumentException">The table has no identifier column of that name.</exception>
    public int[] Identifiers(string column) =>
        identifiers.TryGetValue(column, out var values) ? values : throw NoColumn(column, "identifier");

    /// <summary>Codes of a category column, one per row; see <see cref="CategoryCode"/>.</summary>
    /// <exception cref="ArgumentException">The table has no category column of that name.</exception>
    public byte[] Codes(string column) =>
        codes.TryGetValue(column, out var values) ? values : throw NoColumn(column, "category");

    /// <summary>The word in a cell of a category column.</summary>
    /// <returns>The word as the schema lists it; null when the cell is missing or its word is not listed.</returns>
    /// <exception cref="ArgumentException">The table has no category column of that name.</exception>
    public string? Word(string column, int row) => Codes(column)[row] is var code && code is CategoryCode.Missing or CategoryCode.Unknown
        ? null
        : Schema.Columns.First(schema => schema.Name == column).Levels[code - 1];

    /// <summary>Whether the table holds a column of that name.</summary>
    public bool Has(string column) => numbers.ContainsKey(column) || identifiers.ContainsKey(column) || codes.ContainsKey(column);

    /// <summary>Sets a number column.</summary>
    /// <param name="column">Name of the column.</param>
    /// <param name="values">One value per row; NaN is missing.</param>
    public void Set(string column, float[] values) => numbers[column] = OfThisLength(column, values);

    /// <summary>Sets an identifier column.</summary>
    public void Set(string column, int[] values) => identifiers[column] = OfThisLength(column, values);

    /// <summary>Sets a category column.</summary>
    public void Set(string column, byte[] values) => codes[column] = OfThisLength(column, values);

    T[] OfThisLength<T>(string column, T[] values) => values.Length == RowCount
        ? values
        : throw new ArgumentException($"Column {column} has {values.Length} values, but table {Schema.Name} has {RowCount} rows.", nameof(values));

    ArgumentException NoColumn(string column, string kind) =>
        new($"Table {Schema.Name} has no {kind} column '{column}'.", nameof(column));
}
