namespace CreditScoring.Data;

/// <summary>The cells of a number column while a file is read.</summary>
/// <param name="column">Name of the column.</param>
/// <param name="check">What its values must keep to, or null.</param>
sealed class NumberBuffer(string column, NumberCheck? check) : IColumnBuffer
{
    readonly GrowingArray<float> values = new();

    public string? Add(ReadOnlySpan<byte> cell, long line)
    {
        var expected = Take(cell, out var value);
        values.Add(value);

        return expected;
    }

    public void AddAll(CsvBatch batch, int position)
    {
        var added = values.Extend(batch.Rows);
        for (var row = 0; row < added.Length; row++)
            if (Take(batch.Cell(row, position), out added[row]) is { } expected)
                batch.Blame(row, position, expected);
    }

    public void StoreIn(Table table) => table.Set(column, values.ToArray());

    /// <summary>The values taken so far.</summary>
    public float[] ToArray() => values.ToArray();

    string? Take(ReadOnlySpan<byte> cell, out float value)
    {
        value = float.NaN;
        string? expected = null;
        if (cell.Length > 0 && !CsvNumber.TryParse(cell, out value))
            expected = check?.Expected ?? "a number such as 1234.5, or an empty cell";
        else if (float.IsInfinity(value))
            expected = "a number between -3.4e38 and 3.4e38";
        else if (check is not null && !check.IsAllowed(value))
            expected = check.Expected;

        if (expected is not null)
            value = float.NaN;

        return expected;
    }
}
