namespace CreditScoring.Reporting.Site;

/// <summary>What changed since an earlier run, figure by figure.</summary>
public sealed partial class RunList;
