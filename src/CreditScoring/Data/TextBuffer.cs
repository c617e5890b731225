using System.Globalization;
using System.Text;

namespace CreditScoring.Data;

/// <summary>The cells of a column of texts that name rows: none is empty, none stands twice.</summary>
sealed class TextBuffer : ICellBuffer
{
    readonly List<string> values = [];
    readonly Dictionary<string, long> lines = new(StringComparer.Ordinal);

    /// <summary>The texts taken so far.</summary>
    public IReadOnlyList<string> Values => values;

    public string? Add(ReadOnlySpan<byte> cell, long line)
    {
        var isText = cell.Length > 0 && Fault.IsText(cell);
        var text = isText ? Encoding.UTF8.GetString(cell) : "";
        values.Add(text);

        return !isText ? "an identifier in UTF-8 text"
            : !lines.TryAdd(text, line)
                ? string.Create(CultureInfo.InvariantCulture, $"an identifier that does not stand on line {lines[text]} already")
            : null;
    }

    public void AddAll(CsvBatch batch, int column)
    {
        for (var row = 0; row < batch.Rows; row++)
            if (Add(batch.Cell(row, column), batch.Line(row)) is { } expected)
                batch.Blame(row, column, expected);
    }
}
