using CreditScoring.Api.Features;
using CreditScoring.Similarity;

namespace CreditScoring.Api.Similarity;

/// <summary>How near the similar clients are on one concept, beside all other clients.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="ToSimilar">Root mean square difference to the similar clients, in log-odds of default, at least 0.</param>
/// <param name="ToAll">The same to all other clients.</param>
public sealed record ClosenessResponse(ConceptName Concept, double ToSimilar, double ToAll)
{
    internal static ClosenessResponse Of(ConceptCloseness closeness) => new(ConceptName.Of(closeness.Concept), closeness.ToSimilar, closeness.ToAll);
}
