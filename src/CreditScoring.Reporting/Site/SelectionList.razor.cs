namespace CreditScoring.Reporting.Site;

/// <summary>What a selection kept and left out, and why.</summary>
public sealed partial class SelectionList;
