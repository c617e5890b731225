namespace CreditScoring.Reporting.DriftPages;

/// <summary>A column that drifted: what happened in words, a picture, its numbers.</summary>
public sealed partial class DriftCard;
