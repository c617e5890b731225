using System.Globalization;

namespace CreditScoring.HomeCredit;

/// <summary>What was met while reading the Home Credit tables.</summary>
/// <param name="Tables">The tables read, in reading order.</param>
/// <param name="Absent">Names of the tables that are not there; their features are missing.</param>
/// <param name="Ignored">Names of data files that hold no table we know.</param>
/// <param name="Cleaning">What each cleaning rule did, in the order applied.</param>
public sealed record ReadReport(
    IReadOnlyList<TableReport> Tables, IReadOnlyList<string> Absent, IReadOnlyList<string> Ignored, IReadOnlyList<CleaningCount> Cleaning)
{
    /// <summary>What a user should know, a sentence a line: absent tables, ignored files, unknown words, orphans. Empty when all is well.</summary>
    public IReadOnlyList<string> Notes()
    {
        var notes = new List<string>();
        if (Absent.Count > 0)
            notes.Add($"Absent: {string.Join(", ", Absent)}. The features of {(Absent.Count == 1 ? "this table" : "these tables")} are missing.");

        if (Ignored.Count > 0)
            notes.Add($"Ignored, for they are none of the tables: {string.Join(", ", Ignored)}.");

        foreach (var table in Tables)
        {
            foreach (var (column, words) in table.UnknownWords.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                notes.Add(string.Create(CultureInfo.InvariantCulture,
                    $"{table.File}, column {column}: {words.Values.Sum()} cells hold words that are not known ({Some(words)}); they are kept as unknown."));

            if (table.Orphans > 0)
                notes.Add(string.Create(CultureInfo.InvariantCulture,
                    $"{table.File}: {table.Orphans} of {table.Rows} rows belong to no client that was read; they are not used."));
        }

        return notes;
    }

    static string Some(Dictionary<string, int> words)
    {
        const int Most = 5;
        var named = words.Keys.Order(StringComparer.Ordinal).Take(Most).Select(word => $"'{word}'");

        return string.Join(", ", named) + (words.Count > Most ? ", …" : "");
    }
}
