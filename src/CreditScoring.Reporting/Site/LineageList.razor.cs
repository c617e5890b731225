namespace CreditScoring.Reporting.Site;

/// <summary>The main figures beside what the rows give, and the files between them with their hashes.</summary>
public sealed partial class LineageList;
