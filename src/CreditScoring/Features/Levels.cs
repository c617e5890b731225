using CreditScoring.Data;

namespace CreditScoring.Features;

/// <summary>Words of category columns: their lists, their codes, and their values as features.</summary>
static class Levels
{
    /// <summary>Words that a column may hold, in the order of their codes.</summary>
    public static IReadOnlyList<string> Of(TableSchema schema, string column) =>
        schema.Columns.First(candidate => candidate.Name == column).Levels;

    /// <summary>Code of one word.</summary>
    /// <exception cref="ArgumentException">The schema does not list the word.</exception>
    public static byte Code(TableSchema schema, string column, string word)
    {
        var levels = Of(schema, column);
        for (var level = 0; level < levels.Count; level++)
            if (levels[level] == word)
                return CategoryCode.OfLevel(level);

        throw new ArgumentException($"Column {column} of table {schema.Name} has no level '{word}'.", nameof(word));
    }

    /// <summary>A code as a feature: the level's position from 0, the number of levels for an unlisted word, NaN when missing.</summary>
    public static double Value(byte code, int levelCount) => code switch
    {
        CategoryCode.Missing => double.NaN,
        CategoryCode.Unknown => levelCount,
        _ => code - 1,
    };
}
