namespace CreditScoring.Reporting.DriftPages;

/// <summary>The whole report, a page of its own.</summary>
public sealed partial class DriftPage;
