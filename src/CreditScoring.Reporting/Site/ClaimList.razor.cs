namespace CreditScoring.Reporting.Site;

/// <summary>The checks of every sentence: how many there were, how many were false, how many planted faults were found.</summary>
public sealed partial class ClaimList;
