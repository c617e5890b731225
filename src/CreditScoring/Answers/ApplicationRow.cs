using CreditScoring.Data;

namespace CreditScoring.Answers;

/// <summary>One client's row of the cleaned application table, on its own, so that it can be changed without changing anybody else's.</summary>
static class ApplicationRow
{
    /// <summary>A table of this row alone.</summary>
    /// <param name="applications">The cleaned table.</param>
    /// <param name="row">Row of the client, from 0.</param>
    public static Table Copy(Table applications, int row)
    {
        var copy = new Table(applications.Schema, 1);
        foreach (var column in applications.Schema.Columns)
            switch (column.Kind)
            {
                case ColumnKind.Identifier:
                    copy.Set(column.Name, [applications.Identifiers(column.Name)[row]]);
                    break;
                case ColumnKind.Number:
                    copy.Set(column.Name, [applications.Numbers(column.Name)[row]]);
                    break;
                default:
                    copy.Set(column.Name, [applications.Codes(column.Name)[row]]);
                    break;
            }

        copy.Set(NotWorking, [applications.Numbers(NotWorking)[row]]);

        return copy;
    }

    /// <summary>The mark that cleaning adds for people without a job.</summary>
    public const string NotWorking = "IS_NOT_WORKING";

    /// <summary>Gives a cell a word of its column.</summary>
    public static void SetWord(Table row, string column, string word)
    {
        var levels = row.Schema.Columns.First(candidate => candidate.Name == column).Levels;
        for (var level = 0; level < levels.Count; level++)
            if (levels[level] == word)
                row.Set(column, [CategoryCode.OfLevel(level)]);
    }
}
