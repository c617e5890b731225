using CreditScoring.Features;

namespace CreditScoring.Answers;

/// <summary>A feature whose value differs.</summary>
/// <param name="Feature">The feature.</param>
/// <param name="Before">Its value as things are; NaN is missing.</param>
/// <param name="After">Its value after the change; NaN is missing.</param>
public sealed record MovedFeature(FeatureDefinition Feature, float Before, float After);
