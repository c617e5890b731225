namespace CreditScoring.Reporting.Site;

/// <summary>The fairness studies: price of the variants, treatment of the groups, register of the features.</summary>
public sealed partial class FairnessList;
