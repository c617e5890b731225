namespace CreditScoring.Reporting.Site;

/// <summary>What the infrastructure is expected to cost in a month, line by line.</summary>
public sealed partial class CostList;
