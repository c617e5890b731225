namespace CreditScoring.Decisions;

/// <summary>What clients would have cost with each cut-off.</summary>
public static class CostCurve
{
    /// <summary>Computes the curve at given cut-offs.</summary>
    /// <param name="pds">Probabilities of default, in [0, 1].</param>
    /// <param name="defaults">1 for default, 0 for repaid; same length.</param>
    /// <param name="costs">What errors cost.</param>
    /// <param name="cutOffs">Where to compute it, in any order.</param>
    /// <returns>A point per cut-off, in their order.</returns>
    /// <exception cref="ArgumentException">The lengths differ or there is no client.</exception>
    public static IReadOnlyList<CostPoint> Of(ReadOnlySpan<double> pds, ReadOnlySpan<float> defaults, DecisionCosts costs, ReadOnlySpan<double> cutOffs)
    {
        if (pds.Length != defaults.Length || pds.Length == 0)
            throw new ArgumentException($"{pds.Length} probabilities were given for {defaults.Length} outcomes.", nameof(defaults));

        var keys = pds.ToArray();
        var outcomes = defaults.ToArray();
        Array.Sort(keys, outcomes);
        var defaultsBelow = new int[keys.Length + 1]; // among the clients before a place
        for (var row = 0; row < keys.Length; row++)
            defaultsBelow[row + 1] = defaultsBelow[row] + (outcomes[row] == 1 ? 1 : 0);

        var points = new CostPoint[cutOffs.Length];
        for (var index = 0; index < points.Length; index++)
        {
            var accepted = FirstAtLeast(keys, cutOffs[index]);
            var missed = defaultsBelow[accepted];
            var declinedRepaid = keys.Length - accepted - (defaultsBelow[^1] - missed);
            points[index] = new CostPoint(
                cutOffs[index], (costs.FalseNegative * missed + costs.FalsePositive * declinedRepaid) / keys.Length, (double)accepted / keys.Length);
        }

        return points;
    }

    static int FirstAtLeast(double[] rising, double value)
    {
        var (low, high) = (0, rising.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = rising[middle] < value ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
