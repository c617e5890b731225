using CreditScoring.Features;

namespace CreditScoring.Trees;

/// <summary>Clients who are watched while trees are trained on others.</summary>
/// <param name="Matrix">Their features, those of the training clients in the same order.</param>
/// <param name="Defaults">1 for each of them who defaulted, 0 for the others.</param>
/// <param name="Measure">Of log-odds and defaults; lower is better. Null for the mean log loss.</param>
public sealed record TreeValidation(FeatureMatrix Matrix, float[] Defaults, Func<double[], float[], double>? Measure = null);
