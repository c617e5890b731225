using CreditScoring.Api.Features;
using CreditScoring.Decisions;
using CreditScoring.Explanation;

namespace CreditScoring.Api.Scores;

/// <summary>What a concept adds to the risk.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="LogOdds">Log-odds of default that it adds; above 0 raises the risk, below 0 lowers it.</param>
/// <param name="Points">The same in points of the score before calibration; above 0 is safer.</param>
public sealed record ConceptResponse(ConceptName Concept, double LogOdds, double Points)
{
    internal static ConceptResponse Of(ConceptContribution contribution) =>
        new(ConceptName.Of(contribution.Concept), contribution.LogOdds,
            -PointsScale.PointsToDouble / Math.Log(2) * contribution.LogOdds + 0.0);
}
