namespace CreditScoring.Explanation;

/// <summary>The clients whom one is compared with, as the mean of what each concept adds for them.</summary>
/// <param name="Kind">Who they are.</param>
/// <param name="Clients">How many they are.</param>
/// <param name="Mean">Mean effects, in the order of the model's concepts. Of all clients, SHAP and occlusion are 0: both already count from the mean client.</param>
public sealed record BaselineMeans(Baseline Kind, int Clients, ConceptEffects Mean);
