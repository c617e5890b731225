namespace CreditScoring.Selection;

/// <summary>A feature that predicts the outcome better than any honest one could.</summary>
/// <param name="Feature">Name of the feature.</param>
/// <param name="Auc">AUC of the feature alone, in [0.5, 1].</param>
public sealed record SuspectedLeak(string Feature, double Auc);
