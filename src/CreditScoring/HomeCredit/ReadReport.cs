using System.Globalization;

namespace CreditScoring.HomeCredit;

/// <summary>What was met while reading the Home Credit tables.</summary>
/// <param name="Tables">The tables read, in reading order.</param>
/// <param name="Absent">Names of the tables that are not there; their features are missing.</param>
/// <param name="Ignored">Names of data files that hold no table we know.</param>
/// <param name="Cleaning">What each cleaning rule did, in the order applied.</param>
public sealed record ReadReport(
    IReadOnlyList<TableReport> Tables,
    IReadOnlyList<string> Absent,
    IReadOnlyList<string> Ignored,
    IReadOnlyList<CleaningCount> Cleaning)
{
    /// <summary>What a user should know, a sentence each: absent tables, ignored files, unknown words, orphans; empty when all is well.</summary>
    public IReadOnlyList<string> Notes()
    {
        var notes = new List<string>();
        if (Absent.Count > 0)
            notes.Add(
                $"Absent: {string.Join(", ", Absent)}. The features of {(Absent.Count == 1 ? "this table" : "these tables")} are missing.");

        if (Ignored.Count > 0)
            notes.Add($"Ignored, for they are none of the tables: {string.Join(", ", Ignored)}.");

        foreach (var table in Tables)
        {
            foreach (var (column, words) in table.UnknownWords.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                notes.Add($"{table.File}, column {column}: {Told(words)}");

            if (table.Orphans > 0)
                notes.Add(string.Create(CultureInfo.InvariantCulture,
                    $"{table.File}: {table.Orphans} of {table.Rows} rows belong to no client that was read; they are not used."));
        }

        return notes;
    }

    static string Told(Dictionary<string, int> words)
    {
        const int Most = 5;
        var cells = words.Values.Sum();
        var named = words.Keys.Order(StringComparer.Ordinal).Take(Most).Select(word => $"'{word}'");
        var some = string.Join(", ", named) + (words.Count > Most ? ", …" : "");

        return cells == 1
            ? $"1 cell holds a word that is not known ({some}); it is kept as unknown."
            : string.Create(CultureInfo.InvariantCulture, $"{cells} cells hold words that are not known ({some}); they are kept as unknown.");
    }
}
