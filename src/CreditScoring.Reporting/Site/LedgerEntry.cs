using System.Text.Json;
using System.Text.Json.Serialization;

namespace CreditScoring.Reporting.Site;

/// <summary>A conclusion of the note, and what would refute it: a test, a command, or both.</summary>
/// <param name="Id">Its anchor on the page of the ledger: lower-case words with hyphens between them.</param>
/// <param name="French">The conclusion in French, as markdown; its numbers are references.</param>
/// <param name="English">The same in English.</param>
/// <param name="Test">The test that would fail were it false, as <c>Class.Method</c>; null when no test can tell.</param>
/// <param name="Command">The command that computes it again, beginning with <c>credit</c>; null when a test is enough.</param>
/// <param name="Holds">What the numbers of a run must satisfy, such as <c>auc.cv.low > 0.5</c>; null when it does not depend on numbers.</param>
public sealed record LedgerEntry(string Id, string French, string English, string? Test = null, string? Command = null, string? Holds = null)
{
    static readonly JsonSerializerOptions format =
        new(JsonSerializerDefaults.Web) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    /// <summary>Reads the ledger of a content folder; none without its file.</summary>
    /// <exception cref="InvalidDataException">It is no ledger, tells two entries by one name, or has one that nothing would refute.</exception>
    public static IReadOnlyList<LedgerEntry> ReadAll(string file)
    {
        if (!File.Exists(file))
            return [];

        try
        {
            var entries = JsonSerializer.Deserialize<LedgerEntry[]>(File.ReadAllBytes(file), format) ?? [];
            if (entries.GroupBy(entry => entry.Id, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
                throw new InvalidDataException($"{file}: {twice.Key} names two conclusions; give each a name of its own.");

            return Array.Find(entries, entry => entry.Test is null && entry.Command is null) is { } idle
                ? throw new InvalidDataException($"{file}: nothing would refute '{idle.Id}'; name a test or a command.")
                : entries;
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{file} is no ledger of conclusions ({error.Message}).", error);
        }
    }

    /// <summary>The conclusion in one of the languages.</summary>
    public string In(ReportLanguage language) => language == ReportLanguage.French ? French : English;

    /// <summary>Whether the numbers of a run satisfy its condition; null without a condition, and where a number was not measured.</summary>
    /// <exception cref="InvalidDataException">The condition compares nothing.</exception>
    internal bool? HoldsIn(Metrics metrics)
    {
        try
        {
            return Holds is null ? null : NumberCondition.Holds(Holds, metrics);
        }
        catch (KeyNotFoundException)
        {
            return null;
        }
        catch (FormatException fault)
        {
            throw new InvalidDataException($"the condition of '{Id}' in the ledger: {fault.Message}", fault);
        }
    }
}
