namespace CreditScoring.Numerics;

/// <summary>How likely so many successes are among independent tries.</summary>
public static class BinomialLaw
{
    /// <summary>Probability, in [0, 1], of at least <paramref name="least"/> successes.</summary>
    /// <param name="tries">Number of tries, at least 0.</param>
    /// <param name="chance">Chance of success at each, in [0, 1].</param>
    /// <param name="least">Number of successes, at least 0.</param>
    /// <remarks>The terms are added from the first on; each is the one before it times a ratio, until the rest is below the last digit.</remarks>
    public static double UpperTail(int tries, double chance, int least)
    {
        if (least <= 0 || chance >= 1)
            return least <= tries ? 1 : 0;
        if (least > tries || chance <= 0)
            return 0;

        var mean = tries * chance;
        if (least <= mean)
            return Math.Max(0, 1 - UpperTail(tries, 1 - chance, tries - least + 1));

        var term = Math.Exp(LogGamma.Choose(tries, least) + least * Math.Log(chance) + (tries - least) * Math.Log(1 - chance));
        var sum = 0.0;
        for (var successes = least; successes <= tries && term > sum * 1e-17; successes++)
        {
            sum += term;
            term *= (tries - successes) / (successes + 1.0) * chance / (1 - chance);
        }

        return Math.Min(1, sum);
    }
}
