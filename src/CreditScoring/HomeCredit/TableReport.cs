namespace CreditScoring.HomeCredit;

/// <summary>What was read of one table.</summary>
/// <param name="Table">Name of the table.</param>
/// <param name="File">Name of the file it was read from.</param>
/// <param name="Rows">Number of rows.</param>
/// <param name="UnknownWords">Words that the schema does not list, by column, with how often each was met.</param>
/// <param name="Orphans">Rows whose client (for bureau_balance: whose loan) was not read; they are kept but belong to nobody.</param>
public sealed record TableReport(
    string Table, string File, int Rows, IReadOnlyDictionary<string, Dictionary<string, int>> UnknownWords, int Orphans);
