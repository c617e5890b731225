using CreditScoring.Data;

namespace CreditScoring.HomeCredit;

/// <summary>Cells of a column that hold a filler in place of a value: 365243 days, or the word XNA.</summary>
/// <param name="Table">Name of the table.</param>
/// <param name="Column">Name of the column.</param>
/// <param name="Filler">The filler, as the file has it.</param>
/// <param name="Cells">Number of cells that hold it, above 0.</param>
/// <param name="Share">Share of the rows of the table, in (0, 1].</param>
public sealed record ExplorationFiller(string Table, string Column, string Filler, int Cells, double Share)
{
    const float NoDate = 365243;
    const string NotStated = "XNA";

    /// <summary>Fillers in the columns of a table as the file has them, so before <see cref="CleaningRules"/>; columns without any are left out.</summary>
    public static IReadOnlyList<ExplorationFiller> In(Table table) => [.. table.Schema.Columns
        .Select(column => column.Kind switch
        {
            ColumnKind.Number => Count(table, column, "365243", table.Numbers(column.Name).AsSpan().Count(NoDate)),
            ColumnKind.Category => Count(table, column, NotStated, WordsOf(table, column)),
            _ => Count(table, column, "", 0),
        })
        .Where(filler => filler.Cells > 0)];

    static int WordsOf(Table table, ColumnSchema column)
    {
        var level = column.Levels.ToList().IndexOf(NotStated);

        return level < 0 ? 0 : table.Codes(column.Name).AsSpan().Count(CategoryCode.OfLevel(level));
    }

    static ExplorationFiller Count(Table table, ColumnSchema column, string filler, int cells) =>
        new(table.Schema.Name, column.Name, filler, cells, table.RowCount == 0 ? 0 : (double)cells / table.RowCount);
}
