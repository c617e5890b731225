namespace CreditScoring.Reporting.Site;

/// <summary>The shapes of requests and answers, a table each.</summary>
public sealed partial class ApiSchemas;
