namespace CreditScoring.Decisions;

/// <summary>The scale of scores: 500 points at odds of repaying of 10 to 1, and 50 more each time the odds double; higher is safer.</summary>
public static class PointsScale
{
    /// <summary>Points at odds of 10 to 1, which is a probability of default of 1/11.</summary>
    public const double Anchor = 500;

    /// <summary>Points that double the odds of repaying.</summary>
    public const double PointsToDouble = 50;

    /// <summary>Score in points; higher is safer.</summary>
    /// <param name="pd">Probability of default, in (0, 1).</param>
    public static double OfPd(double pd) => Anchor + PointsToDouble * Math.Log2((1 - pd) / pd / 10);

    /// <summary>Probability of default, in (0, 1), at a score.</summary>
    /// <param name="points">Score in points; higher is safer.</param>
    public static double ToPd(double points) => 1 / (1 + 10 * Math.Pow(2, (points - Anchor) / PointsToDouble));
}
