using System.Text;

namespace CreditScoring.Data;

/// <summary>Looks through a column of an unknown file to see what it holds: nothing, numbers, or a few words.</summary>
sealed class ColumnSurvey : ICellBuffer
{
    readonly WordIndex words = new();
    int numbers;

    /// <summary>Whether every cell is empty.</summary>
    public bool IsEmpty => words.Count == 0;

    /// <summary>Whether every cell is a number or empty.</summary>
    public bool IsNumber => !IsEmpty && FirstWord is null;

    /// <summary>Whether the cells hold more different words than a category can have.</summary>
    public bool HasTooManyWords => words.Count > CategoryCode.MaximumLevels;

    /// <summary>Whether numbers and words stand side by side.</summary>
    public bool IsMixed => numbers > 0 && FirstWord is not null;

    /// <summary>The first cell that is not a number, as <c>'text' on line 7</c>, or null.</summary>
    public string? FirstWord { get; private set; }

    /// <summary>The different words, in ordinal order, so that the order of rows does not matter.</summary>
    public IReadOnlyList<string> Words => [.. Enumerable.Range(0, words.Count).Select(word => words[word]).Order(StringComparer.Ordinal)];

    public string? Add(ReadOnlySpan<byte> cell, long line)
    {
        if (cell.IsEmpty)
            return null;

        if (!HasTooManyWords)
            words.FindOrAdd(cell);

        if (CsvNumber.TryParse(cell, out float _))
            numbers++;
        else
        {
            if (!Fault.IsText(cell))
                return "text in UTF-8 without control characters";

            FirstWord ??= $"'{Encoding.UTF8.GetString(cell)}' on line {line.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
        }

        return null;
    }

    public void AddAll(CsvBatch batch, int column)
    {
        for (var row = 0; row < batch.Rows; row++)
            if (Add(batch.Cell(row, column), batch.Line(row)) is { } expected)
                batch.Blame(row, column, expected);
    }
}
