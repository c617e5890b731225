namespace CreditScoring.HomeCredit;

/// <summary>What a cleaning rule did.</summary>
/// <param name="Rule">Name of the rule.</param>
/// <param name="Table">Name of the table.</param>
/// <param name="Cells">Number of cells it changed.</param>
public sealed record CleaningCount(string Rule, string Table, int Cells);
