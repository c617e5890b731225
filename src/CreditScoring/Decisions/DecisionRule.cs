namespace CreditScoring.Decisions;

/// <summary>Turns a probability of default into one of three proposals.</summary>
/// <param name="CutOff">Probability of default at which accepting and declining cost the same, in (0, 1).</param>
/// <param name="ReferMargin">Points on each side of the cut-off within which a person examines the file, at least 0.</param>
public sealed record DecisionRule(double CutOff, double ReferMargin)
{
    /// <summary>The rule that follows from the costs, with a zone of 25 points, half a doubling of the odds, on each side.</summary>
    public static DecisionRule FromCosts(DecisionCosts costs) => new(costs.CutOff, 25);

    /// <summary>Score from which the proposal is to accept; higher is safer.</summary>
    public double AcceptFrom => PointsScale.OfPd(CutOff) + ReferMargin;

    /// <summary>Score below which the proposal is to decline.</summary>
    public double DeclineBelow => PointsScale.OfPd(CutOff) - ReferMargin;

    /// <summary>The proposal for a client.</summary>
    /// <param name="pd">Probability of default, in (0, 1).</param>
    public Decision Decide(double pd)
    {
        var points = PointsScale.OfPd(pd);

        return points >= AcceptFrom ? Decision.Accept : points < DeclineBelow ? Decision.Decline : Decision.Refer;
    }
}
