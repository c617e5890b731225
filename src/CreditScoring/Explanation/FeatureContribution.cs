using CreditScoring.Features;

namespace CreditScoring.Explanation;

/// <summary>What one feature adds to a client's log-odds of default (its SHAP value).</summary>
/// <param name="Feature">The feature.</param>
/// <param name="Value">The client's value; NaN is missing.</param>
/// <param name="LogOdds">Log-odds of default added; positive is riskier.</param>
public readonly record struct FeatureContribution(FeatureDefinition Feature, float Value, double LogOdds);
