using System.Text.Json;

namespace CreditScoring.Reporting.Site;

/// <summary>A conclusion of the note, and what would refute it.</summary>
/// <param name="Id">Its anchor on the page of the ledger.</param>
/// <param name="Page">Key of the page that concludes it.</param>
/// <param name="French">The conclusion in French.</param>
/// <param name="English">The same in English.</param>
/// <param name="Kind"><c>test</c> or <c>command</c>.</param>
/// <param name="By">Name of the test, or the verb of <c>credit</c>.</param>
public sealed record LedgerEntry(string Id, string Page, string French, string English, string Kind, string By)
{
    static readonly JsonSerializerOptions camelCase = new(JsonSerializerDefaults.Web);

    /// <summary>Reads the ledger of a content folder; none without its file.</summary>
    /// <exception cref="InvalidDataException">It is no ledger, or tells two entries by one name.</exception>
    public static IReadOnlyList<LedgerEntry> ReadAll(string file)
    {
        if (!File.Exists(file))
            return [];

        try
        {
            var entries = JsonSerializer.Deserialize<LedgerEntry[]>(File.ReadAllBytes(file), camelCase) ?? [];

            return entries.GroupBy(entry => entry.Id, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice
                ? throw new InvalidDataException($"{file}: {twice.Key} names two conclusions; give each a name of its own.")
                : entries;
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{file} is no ledger of conclusions ({error.Message}).", error);
        }
    }
}
