namespace CreditScoring.Reporting.Site;

/// <summary>The shape of a value, with a link when it has a table of its own.</summary>
public sealed partial class ApiTypeName;
