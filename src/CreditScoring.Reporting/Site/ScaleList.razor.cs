namespace CreditScoring.Reporting.Site;

/// <summary>What work past one machine would take, size by size.</summary>
public sealed partial class ScaleList;
