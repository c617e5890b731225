namespace CreditScoring.Reporting.DriftPages;

/// <summary>All columns in a table, those that drifted first.</summary>
public sealed partial class DriftTable;
