namespace CreditScoring.Reporting.Site;

/// <summary>The scorecard of each set of data: a group of rows per feature, a row per bin, its points as a bar.</summary>
public sealed partial class ScorecardTable;
