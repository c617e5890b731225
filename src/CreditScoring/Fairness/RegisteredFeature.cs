namespace CreditScoring.Fairness;

/// <summary>One line of the register of features: what it has to do with protected characteristics, and in which models it is kept.</summary>
/// <param name="Name">Name of the feature.</param>
/// <param name="Role">What it has to do with protected characteristics; the reason for what follows.</param>
/// <param name="Gender">How strongly it tells the sex, in [0, 1].</param>
/// <param name="Age">How strongly it tells the age, in [0, 1].</param>
/// <param name="KeptIn">Names of the models that may read it; a selection within the folds may still leave it out.</param>
public sealed record RegisteredFeature(string Name, FeatureRole Role, double Gender, double Age, IReadOnlyList<string> KeptIn);
