namespace CreditScoring.Reporting.Site;

/// <summary>A conclusion as a page shows it.</summary>
/// <param name="Entry">What the ledger says of it.</param>
/// <param name="Sentence">The conclusion, as HTML.</param>
/// <param name="Holds">Whether the numbers of this build satisfy its condition; null without one, or without its numbers.</param>
/// <param name="Pages">Title and address of each page that concludes it.</param>
public sealed record LedgerItem(LedgerEntry Entry, string Sentence, bool? Holds, IReadOnlyList<(string Title, string Address)> Pages);
