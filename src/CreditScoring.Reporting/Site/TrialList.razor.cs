namespace CreditScoring.Reporting.Site;

/// <summary>The ideas for features that were tried, with what each gave.</summary>
public sealed partial class TrialList;
