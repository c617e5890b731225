namespace CreditScoring.Reporting.Site;

/// <summary>What changed since an earlier run.</summary>
public sealed partial class RunTable;
