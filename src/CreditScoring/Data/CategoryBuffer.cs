using System.Text;

namespace CreditScoring.Data;

/// <summary>The cells of a category column while a file is read; words that are not levels are counted.</summary>
/// <param name="column">Name and levels of the column.</param>
sealed class CategoryBuffer(ColumnSchema column) : ICellBuffer
{
    const int MostUnknownWords = 1000;
    const string OtherWords = "(other words)";

    readonly WordIndex levels = WordIndex.Of(column.Levels);
    readonly GrowingArray<byte> codes = new();
    readonly Dictionary<string, int> unknown = new(StringComparer.Ordinal);

    public string? Add(ReadOnlySpan<byte> cell)
    {
        if (cell.IsEmpty)
        {
            codes.Add(CategoryCode.Missing);

            return null;
        }

        var level = levels.Find(cell);
        codes.Add(level >= 0 ? CategoryCode.OfLevel(level) : CategoryCode.Unknown);
        if (level >= 0)
            return null;

        if (!Fault.IsText(cell))
            return "a word in UTF-8, without control characters";

        var word = Encoding.UTF8.GetString(cell);
        if (unknown.Count >= MostUnknownWords && !unknown.ContainsKey(word))
            word = OtherWords;
        unknown[word] = unknown.GetValueOrDefault(word) + 1;

        return null;
    }

    public void StoreIn(Table table)
    {
        table.Set(column.Name, codes.ToArray());
        if (unknown.Count > 0)
            table.UnknownWords[column.Name] = unknown;
    }
}
