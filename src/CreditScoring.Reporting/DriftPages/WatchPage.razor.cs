namespace CreditScoring.Reporting.DriftPages;

/// <summary>The whole watch, a page of its own.</summary>
public sealed partial class WatchPage;
