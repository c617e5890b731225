using CreditScoring.Explanation.Claims;
using CreditScoring.Features;

namespace CreditScoring.Explanation;

/// <summary>One reason why a client's risk is not lower, or one strength that keeps it from being higher.</summary>
/// <param name="Concept">The concept it is about.</param>
/// <param name="LogOdds">Log-odds of default the concept adds; positive for a reason, negative for a strength.</param>
/// <param name="PdWithout">Probability of default, in (0, 1), if the concept were ignored.</param>
/// <param name="Sentences">Sentences an advisor can read aloud, each with what it claims.</param>
public sealed record Reason(Concept Concept, double LogOdds, double PdWithout, IReadOnlyList<Sentence> Sentences)
{
    /// <summary>The sentences in French.</summary>
    public IReadOnlyList<string> French => [.. Sentences.Select(sentence => sentence.French)];

    /// <summary>The sentences in English.</summary>
    public IReadOnlyList<string> English => [.. Sentences.Select(sentence => sentence.English)];
}
