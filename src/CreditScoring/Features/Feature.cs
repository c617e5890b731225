namespace CreditScoring.Features;

/// <summary>What is told of a feature, and the one function that computes it from a client.</summary>
sealed record Feature(FeatureDefinition Definition, Func<ClientRecord, double> Value);
