namespace CreditScoring.Numerics;

/// <summary>Log-odds of default, ln(p / (1 - p)): the scale on which models add up.</summary>
public static class LogOdds
{
    /// <summary>Log-odds of a probability.</summary>
    /// <param name="probability">In [0, 1]; 0 gives negative and 1 gives positive infinity.</param>
    public static double OfProbability(double probability) => Math.Log(probability / (1 - probability));

    /// <summary>Probability, in [0, 1], of given log-odds.</summary>
    public static double ToProbability(double logOdds) => 1 / (1 + Math.Exp(-logOdds));
}
