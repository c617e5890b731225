using CreditScoring.Explanation.Claims;
using CreditScoring.Features;

namespace CreditScoring.Explanation;

/// <summary>One reason why a client's risk is not lower, or one strength that keeps it from being higher.</summary>
/// <param name="Concept">The concept it is about.</param>
/// <param name="LogOdds">Log-odds of default the concept adds beside the baseline; positive for a reason, negative for a strength.</param>
/// <param name="PdWithout">
/// Probability of default, in (0, 1), if the concept were not known, or were as for the baseline's clients. Null for a combined effect: SHAP, occlusion and the glass-box twin do not
/// agree on its direction, so no number is told of it alone.
/// </param>
/// <param name="Sentences">Sentences an advisor can read aloud, each with what it claims; the last is on the effect, those before it are facts.</param>
public sealed record Reason(Concept Concept, double LogOdds, double? PdWithout, IReadOnlyList<Sentence> Sentences)
{
    /// <summary>Whether the methods disagree on the concept alone.</summary>
    public bool IsCombined => PdWithout is null;

    /// <summary>The sentences in French.</summary>
    public IReadOnlyList<string> French => [.. Sentences.Select(sentence => sentence.French)];

    /// <summary>The sentences in English.</summary>
    public IReadOnlyList<string> English => [.. Sentences.Select(sentence => sentence.English)];
}
