namespace CreditScoring.Decisions;

/// <summary>Profit that the best cut-off for each possible loss would bring, averaged over losses.</summary>
/// <param name="Profit">Per unit lent and client, at least 0, over accepting everybody; higher is better.</param>
/// <param name="Declined">Share of the clients that would be declined, in [0, 1], averaged over losses.</param>
public readonly record struct ExpectedMaximumProfit(double Profit, double Declined)
{
    /// <summary>Computes it.</summary>
    /// <param name="pds">Predictions, higher is riskier; only their order counts.</param>
    /// <param name="defaults">1 for default, 0 for repaid; same length; both present.</param>
    /// <param name="parameters">What is assumed of losses and returns; null takes the authors'.</param>
    /// <exception cref="ArgumentException">The lengths differ, an outcome is absent, or the chances of loss are not allowed.</exception>
    /// <remarks>
    /// For a loss of share x, declining wins x per default found and loses the return per repaying client declined: the best cut-off lies on the
    /// convex hull of the ROC curve, where its slope is return × repaid / (x × defaults). Between two vertices the same cut-off is best for an interval of
    /// losses, over which the average is exact. Source: Verbraken, Bravo, Weber and Baesens (2014), European Journal of Operational Research 238.
    /// </remarks>
    public static ExpectedMaximumProfit Of(ReadOnlySpan<double> pds, ReadOnlySpan<float> defaults, EmpParameters? parameters = null)
    {
        parameters ??= new EmpParameters();
        if (!(parameters is { NoLoss: >= 0, FullLoss: >= 0, Return: >= 0 } && parameters.NoLoss + parameters.FullLoss <= 1))
            throw new ArgumentException($"The chances of loss are {parameters.NoLoss} and {parameters.FullLoss}; each is at least 0 and together they are at most 1.", nameof(parameters));

        // Shares of all clients: those found among defaults, those lost among repaid.
        var hull = UpperHull(pds, defaults);
        var between = 1 - parameters.NoLoss - parameters.FullLoss;
        double profit = 0, declined = 0, from = 0;
        for (var vertex = 0; vertex < hull.Count && from < 1; vertex++)
        {
            var (found, lost) = hull[vertex];
            var until = vertex + 1 == hull.Count ? 1 : Math.Min(1, parameters.Return * (hull[vertex + 1].Lost - lost) / (hull[vertex + 1].Found - found));
            if (until > from)
            {
                profit += between * ((until * until - from * from) / 2 * found - (until - from) * parameters.Return * lost);
                declined += between * (until - from) * (found + lost);
                from = until;
            }

            if (from >= 1)
            {
                profit += parameters.FullLoss * (found - parameters.Return * lost);
                declined += parameters.FullLoss * (found + lost);
            }
        }

        return new ExpectedMaximumProfit(profit, declined);
    }

    static List<(double Found, double Lost)> UpperHull(ReadOnlySpan<double> pds, ReadOnlySpan<float> defaults)
    {
        if (pds.Length != defaults.Length || defaults.IndexOf(0f) < 0 || defaults.IndexOf(1f) < 0)
            throw new ArgumentException($"Profit needs clients who defaulted and clients who repaid; {pds.Length} predictions were given for {defaults.Length} outcomes.", nameof(defaults));

        var keys = pds.ToArray();
        var outcomes = defaults.ToArray();
        Array.Sort(keys, outcomes);

        var hull = new List<(double Found, double Lost)> { (0, 0) };
        int found = 0, lost = 0;
        for (var row = keys.Length - 1; row >= 0; row--)
        {
            (found, lost) = outcomes[row] == 1 ? (found + 1, lost) : (found, lost + 1);
            if (row > 0 && keys[row - 1] == keys[row])
                continue;

            var next = (Found: (double)found / keys.Length, Lost: (double)lost / keys.Length);
            while (hull.Count > 1 && IsBelow(hull[^2], hull[^1], next))
                hull.RemoveAt(hull.Count - 1);
            hull.Add(next);
        }

        // The last steps may find nobody: no loss is worth them, and their slope is none.
        while (hull.Count > 1 && hull[^1].Found <= hull[^2].Found)
            hull.RemoveAt(hull.Count - 1);

        return hull;
    }

    static bool IsBelow((double Found, double Lost) before, (double Found, double Lost) middle, (double Found, double Lost) after) =>
        (middle.Found - before.Found) * (after.Lost - before.Lost) <= (after.Found - before.Found) * (middle.Lost - before.Lost);
}
