namespace CreditScoring.Reporting.Site;

/// <summary>The colours of text, each with its contrast on every ground in both themes.</summary>
public sealed partial class DesignList;
