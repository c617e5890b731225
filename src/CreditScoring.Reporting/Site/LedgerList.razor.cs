namespace CreditScoring.Reporting.Site;

/// <summary>Each conclusion of the pages with what would refute it.</summary>
public sealed partial class LedgerList;
