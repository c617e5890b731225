using System.Text;

namespace CreditScoring.Data;

/// <summary>The cells of a category column while a file is read; words that are not levels are counted.</summary>
/// <param name="column">Name of the column.</param>
/// <param name="levels">Its words, in the order of their codes.</param>
sealed class CategoryBuffer(string column, IEnumerable<string> levels) : IColumnBuffer
{
    const int MostUnknownWords = 1000;
    const string OtherWords = "(other words)";

    readonly WordIndex index = WordIndex.Of(levels);
    readonly GrowingArray<byte> codes = new();
    readonly Dictionary<string, int> unknown = new(StringComparer.Ordinal);

    public string? Add(ReadOnlySpan<byte> cell, long line)
    {
        var expected = Take(cell, out var code);
        codes.Add(code);

        return expected;
    }

    public void AddAll(CsvBatch batch, int position)
    {
        var added = codes.Extend(batch.Rows);
        for (var row = 0; row < added.Length; row++)
            if (Take(batch.Cell(row, position), out added[row]) is { } expected)
                batch.Blame(row, position, expected);
    }

    public void StoreIn(Table table)
    {
        table.Set(column, codes.ToArray());
        if (unknown.Count > 0)
            table.UnknownWords[column] = unknown;
    }

    /// <summary>The codes taken so far.</summary>
    public byte[] ToArray() => codes.ToArray();

    string? Take(ReadOnlySpan<byte> cell, out byte code)
    {
        code = CategoryCode.Missing;
        if (cell.IsEmpty)
            return null;

        var level = index.Find(cell);
        code = level >= 0 ? CategoryCode.OfLevel(level) : CategoryCode.Unknown;
        if (level >= 0)
            return null;

        if (!Fault.IsText(cell))
            return "a word in UTF-8 without control characters";

        Count(Encoding.UTF8.GetString(cell));

        return null;
    }

    // A column of names or numbers taken for a category would otherwise fill the memory.
    void Count(string word)
    {
        if (unknown.Count >= MostUnknownWords && !unknown.ContainsKey(word))
            word = OtherWords;

        unknown[word] = unknown.GetValueOrDefault(word) + 1;
    }
}
