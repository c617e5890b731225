using CreditScoring.Features;

namespace CreditScoring.Explanation;

/// <summary>One reason why a client's risk is not lower, or one strength that keeps it from being higher.</summary>
/// <param name="Concept">The concept it is about.</param>
/// <param name="LogOdds">Log-odds of default the concept adds; positive for a reason, negative for a strength.</param>
/// <param name="PdWithout">Probability of default, in (0, 1), if the concept were ignored.</param>
/// <param name="French">Sentences an advisor can read aloud, in French.</param>
/// <param name="English">The same in English.</param>
public sealed record Reason(Concept Concept, double LogOdds, double PdWithout, IReadOnlyList<string> French, IReadOnlyList<string> English);
