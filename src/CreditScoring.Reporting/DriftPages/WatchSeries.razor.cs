namespace CreditScoring.Reporting.DriftPages;

/// <summary>A figure over the windows, with its band and its table.</summary>
public sealed partial class WatchSeries;
