namespace CreditScoring.Reporting.Site;

/// <summary>A claim as its page shows it.</summary>
/// <param name="Id">Its anchor.</param>
/// <param name="Sentence">The conclusion, as HTML.</param>
/// <param name="Test">The test that would fail, or null.</param>
/// <param name="Command">The command that computes it again, or null.</param>
/// <param name="Condition">What the numbers must satisfy, or null.</param>
/// <param name="Holds">Whether the numbers of this build satisfy it; null without a condition.</param>
/// <param name="Pages">Title and address of each page that concludes it.</param>
public sealed record LedgerEntry(
    string Id, string Sentence, string? Test, string? Command, string? Condition, bool? Holds, IReadOnlyList<(string Title, string Address)> Pages);
