namespace CreditScoring.Reporting.Site;

/// <summary>The conclusions of the note, each with what would refute it.</summary>
public sealed partial class LedgerList;
