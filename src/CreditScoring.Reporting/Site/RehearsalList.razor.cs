namespace CreditScoring.Reporting.Site;

/// <summary>A rehearsal: its months, what the gate found, the log and every command.</summary>
public sealed partial class RehearsalList;
