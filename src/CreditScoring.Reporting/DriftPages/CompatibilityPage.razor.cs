namespace CreditScoring.Reporting.DriftPages;

/// <summary>The report of the compatibility mode: the verdict as Evidently gives it, and the test of each column.</summary>
public sealed partial class CompatibilityPage;
