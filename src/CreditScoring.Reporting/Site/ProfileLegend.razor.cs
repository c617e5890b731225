namespace CreditScoring.Reporting.Site;

/// <summary>How to read what was measured of the features, and on which data; or that nothing was.</summary>
public sealed partial class ProfileLegend;
