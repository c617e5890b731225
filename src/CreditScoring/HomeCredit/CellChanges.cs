using CreditScoring.Data;

namespace CreditScoring.HomeCredit;

/// <summary>The few things a cleaning rule does to the cells of a table, in place; each counts the cells it changed.</summary>
static class CellChanges
{
    /// <summary>Numbers that are fillers become missing.</summary>
    public static int Blank(Table table, Func<float, bool> isFiller, params ReadOnlySpan<string> columns)
    {
        var changed = 0;
        foreach (var column in columns)
        {
            var values = table.Numbers(column);
            for (var row = 0; row < values.Length; row++)
            {
                if (!isFiller(values[row]))
                    continue;

                values[row] = float.NaN;
                changed++;
            }
        }

        return changed;
    }

    /// <summary>A word that says nothing becomes missing.</summary>
    public static int Blank(Table table, string column, string word) =>
        Replace(table, column, CodeOf(table, column, word), CategoryCode.Missing, _ => true);

    /// <summary>A word becomes another one in some rows.</summary>
    public static int Relabel(Table table, string column, string from, string to, Func<int, bool> appliesTo) =>
        Replace(table, column, CodeOf(table, column, from), CodeOf(table, column, to), appliesTo);

    /// <summary>Adds a column that is 1 in some rows and 0 in the others, and counts the ones.</summary>
    /// <remarks>The filler that a mark keeps is gone after the first time: a mark that is there already stays, and counts nothing.</remarks>
    public static int Mark(Table table, string column, Func<int, bool> isMarked)
    {
        if (table.Has(column))
            return 0;

        var marks = new float[table.RowCount];
        var marked = 0;
        for (var row = 0; row < marks.Length; row++)
        {
            if (!isMarked(row))
                continue;

            marks[row] = 1;
            marked++;
        }

        table.Set(column, marks);

        return marked;
    }

    /// <summary>Tells in which rows a column holds a word.</summary>
    public static Func<int, bool> Holds(Table table, string column, string word)
    {
        var codes = table.Codes(column);
        var code = CodeOf(table, column, word);

        return row => codes[row] == code;
    }

    /// <summary>Code of a level of a category column.</summary>
    public static byte CodeOf(Table table, string column, string word)
    {
        var levels = table.Schema.Columns.First(schema => schema.Name == column).Levels;
        for (var level = 0; level < levels.Count; level++)
            if (levels[level] == word)
                return CategoryCode.OfLevel(level);

        throw new ArgumentException($"Column {column} of table {table.Schema.Name} has no level '{word}'.", nameof(word));
    }

    static int Replace(Table table, string column, byte from, byte to, Func<int, bool> appliesTo)
    {
        var codes = table.Codes(column);
        var changed = 0;
        for (var row = 0; row < codes.Length; row++)
        {
            if (codes[row] != from || !appliesTo(row))
                continue;

            codes[row] = to;
            changed++;
        }

        return changed;
    }
}
