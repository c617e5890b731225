namespace CreditScoring.Reporting.Site;

/// <summary>The explorer as an advisor sees it: a synthetic client accepted, one near the cut-off, one refused.</summary>
public sealed partial class ScreenList;
