namespace CreditScoring.Reporting.Site;

/// <summary>The data dictionary: a table of features for each concept.</summary>
public sealed partial class FeatureList;
