namespace CreditScoring.Data;

/// <summary>The cells of an identifier column while a file is read.</summary>
/// <param name="column">Name of the column.</param>
sealed class IdentifierBuffer(string column) : ICellBuffer
{
    readonly GrowingArray<int> values = new();

    /// <summary>The identifier taken last.</summary>
    public int Last { get; private set; }

    public string? Add(ReadOnlySpan<byte> cell)
    {
        var isWhole = CsvNumber.TryParse(cell, out int value);
        Last = value;
        values.Add(value);

        return isWhole ? null : "an identifier: a whole number from 0 to 2147483647";
    }

    public void StoreIn(Table table) => table.Set(column, values.ToArray());
}
