namespace CreditScoring.Reporting.Site;

/// <summary>What may be asked of the service, and what it answers.</summary>
public sealed partial class ApiOperations;
