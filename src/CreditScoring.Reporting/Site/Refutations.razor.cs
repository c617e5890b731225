namespace CreditScoring.Reporting.Site;

/// <summary>At the end of a page, its conclusions, each leading to what would refute it.</summary>
public sealed partial class Refutations;
