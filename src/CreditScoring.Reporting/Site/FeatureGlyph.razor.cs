namespace CreditScoring.Reporting.Site;

/// <summary>The distribution of one feature as a small picture with its text.</summary>
public sealed partial class FeatureGlyph;
