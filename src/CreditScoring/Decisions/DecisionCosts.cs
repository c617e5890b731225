namespace CreditScoring.Decisions;

/// <summary>What the two kinds of error cost, in any common unit.</summary>
/// <param name="FalseNegative">Cost of accepting a client who defaults, above 0.</param>
/// <param name="FalsePositive">Cost of declining a client who would have repaid, above 0.</param>
public sealed record DecisionCosts(double FalseNegative = 10, double FalsePositive = 1)
{
    /// <summary>Probability of default from which declining costs less than accepting, in (0, 1); 1/11 by default.</summary>
    /// <remarks>Accepting costs p × FalseNegative on average, declining (1 - p) × FalsePositive; they are equal here.</remarks>
    public double CutOff => FalsePositive / (FalsePositive + FalseNegative);

    /// <summary>The costs that make a rule's cut-off the cheapest, with a declined good client at 1.</summary>
    public static DecisionCosts Of(DecisionRule rule) => new((1 - rule.CutOff) / rule.CutOff, 1);

    /// <summary>Mean cost per client of declining at or above a cut-off; lower is better.</summary>
    /// <param name="pds">Probabilities of default, in [0, 1].</param>
    /// <param name="defaults">1 for default, 0 for repaid; same length.</param>
    /// <param name="cutOff">Clients at or above it are declined.</param>
    /// <exception cref="ArgumentException">The lengths differ or there is no client.</exception>
    public double PerClient(ReadOnlySpan<double> pds, ReadOnlySpan<float> defaults, double cutOff)
    {
        if (pds.Length != defaults.Length || pds.Length == 0)
            throw new ArgumentException($"{pds.Length} probabilities were given for {defaults.Length} outcomes.", nameof(defaults));

        double cost = 0;
        for (var row = 0; row < pds.Length; row++)
            if (pds[row] >= cutOff && defaults[row] == 0)
                cost += FalsePositive;
            else if (pds[row] < cutOff && defaults[row] == 1)
                cost += FalseNegative;

        return cost / pds.Length;
    }

    /// <summary>The cut-off that would have cost least on given clients; shown beside <see cref="CutOff"/>, never used in its place.</summary>
    /// <param name="pds">Probabilities of default, in [0, 1].</param>
    /// <param name="defaults">1 for default, 0 for repaid; same length.</param>
    /// <exception cref="ArgumentException">The lengths differ or there is no client.</exception>
    public double EmpiricalCutOff(ReadOnlySpan<double> pds, ReadOnlySpan<float> defaults)
    {
        if (pds.Length != defaults.Length || pds.Length == 0)
            throw new ArgumentException($"{pds.Length} probabilities were given for {defaults.Length} outcomes.", nameof(defaults));

        var keys = pds.ToArray();
        var outcomes = defaults.ToArray();
        Array.Sort(keys, outcomes);

        // From declining everybody, accept one more group of equal probabilities at a time.
        double cost = 0;
        foreach (var outcome in outcomes)
            cost += outcome == 0 ? FalsePositive : 0;
        var (best, bestCost) = (keys[0], cost);

        for (var row = 0; row < keys.Length; row++)
        {
            cost += outcomes[row] == 1 ? FalseNegative : -FalsePositive;
            var isLastOfGroup = row + 1 == keys.Length || keys[row + 1] != keys[row];
            if (isLastOfGroup && cost < bestCost)
                (best, bestCost) = (row + 1 == keys.Length ? 1 : keys[row + 1], cost);
        }

        return best;
    }
}
