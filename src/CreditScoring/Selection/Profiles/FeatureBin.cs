namespace CreditScoring.Selection.Profiles;

/// <summary>The clients whose value of a number lies in one interval.</summary>
/// <param name="Lower">Lower end, included; null when the bin also holds all that lies below its upper end.</param>
/// <param name="Upper">Upper end, not included; null when the bin also holds all that lies above its lower end. Equal ends: that one value.</param>
/// <param name="Counts">The clients, and how many of them defaulted.</param>
public sealed record FeatureBin(double? Lower, double? Upper, OutcomeCounts Counts);
