namespace CreditScoring.Reporting.Site;

/// <summary>The price of transparency: a scorecard and boosted trees on the same clients, for each set of data.</summary>
public sealed partial class TwinComparison;
