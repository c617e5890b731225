namespace CreditScoring.Reporting.Site;

/// <summary>The methods for class imbalance that were compared, with every measure and verdict.</summary>
public sealed partial class ImbalanceTables;
