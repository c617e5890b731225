namespace CreditScoring.Reporting.Site;

/// <summary>What can be asked of the service, and what it answers.</summary>
public sealed partial class ApiList;
