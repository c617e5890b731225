using CreditScoring.Decisions;

namespace CreditScoring.Api.Scores;

/// <summary>The three zones on the scale of points; higher is safer.</summary>
/// <param name="DeclineBelow">Points below which an application is declined.</param>
/// <param name="CutOff">Points at which granting and declining cost the same.</param>
/// <param name="AcceptFrom">Points from which an application is accepted.</param>
public sealed record ZoneLimits(int DeclineBelow, int CutOff, int AcceptFrom)
{
    internal static ZoneLimits Of(DecisionRule rule) =>
        new(Points(rule.DeclineBelow), Points(PointsScale.OfPd(rule.CutOff)), Points(rule.AcceptFrom));

    static int Points(double points) => (int)Math.Round(points);
}
