namespace CreditScoring.Reporting.Site;

/// <summary>The studies of stability: how many of the reasons other samples of clients would give too.</summary>
public sealed partial class StabilityList;
