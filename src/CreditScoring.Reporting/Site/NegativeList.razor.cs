namespace CreditScoring.Reporting.Site;

/// <summary>What was tried and did not help, by the published studies.</summary>
public sealed partial class NegativeList;
