using CreditScoring.Api.Features;
using CreditScoring.Api.Wording;
using CreditScoring.Explanation;

namespace CreditScoring.Api.Scores;

/// <summary>Why a score is not higher, or what speaks for the client.</summary>
/// <param name="Concept">The concept that weighs.</param>
/// <param name="LogOdds">Log-odds of default that the concept adds beside the baseline; negative speaks for the client.</param>
/// <param name="PdWithout">Probability of default, in [0, 1], without this concept's effect; null for a combined effect.</param>
/// <param name="IsCombined">Whether the methods disagree on the concept alone, so that no number is told of it.</param>
/// <param name="Feature">Key of the feature that weighs most in the concept, to compare clients on.</param>
/// <param name="Sentences">The client's facts and what the risk would be without them, in reading order.</param>
public sealed record ReasonResponse(ConceptName Concept, double LogOdds, double? PdWithout, bool IsCombined, string? Feature, LocalTexts Sentences)
{
    internal static ReasonResponse Of(Reason reason, string? feature) =>
        new(ConceptName.Of(reason.Concept), reason.LogOdds, reason.PdWithout, reason.IsCombined, feature, new(reason.French, reason.English));
}
