using System.Globalization;

namespace CreditScoring.Data;

/// <summary>The cells of an identifier column while a file is read.</summary>
/// <param name="column">Name of the column.</param>
/// <param name="isUnique">Whether no identifier may stand twice.</param>
sealed class IdentifierBuffer(string column, bool isUnique) : IColumnBuffer
{
    readonly GrowingArray<int> values = new();
    readonly Dictionary<int, long> lines = []; // of each identifier, while they must be unique

    public string? Add(ReadOnlySpan<byte> cell, long line)
    {
        var expected = Take(cell, line, out var value);
        values.Add(value);

        return expected;
    }

    public void AddAll(CsvBatch batch, int position)
    {
        var added = values.Extend(batch.Rows);
        for (var row = 0; row < added.Length; row++)
            if (Take(batch.Cell(row, position), batch.Line(row), out added[row]) is { } expected)
                batch.Blame(row, position, expected);
    }

    public void StoreIn(Table table) => table.Set(column, values.ToArray());

    string? Take(ReadOnlySpan<byte> cell, long line, out int value)
    {
        var isWhole = CsvNumber.TryParse(cell, out value);

        return !isWhole ? "an identifier, a whole number from 0 to 2147483647"
            : isUnique && !lines.TryAdd(value, line)
                ? string.Create(CultureInfo.InvariantCulture, $"an identifier that does not stand on line {lines[value]} already")
            : null;
    }
}
