namespace CreditScoring.Evaluation;

/// <summary>Predicted against observed default rates, in groups of equal size from the safest to the riskiest.</summary>
public static class CalibrationTable
{
    /// <summary>Computes the table.</summary>
    /// <param name="pds">Probabilities of default, in [0, 1].</param>
    /// <param name="defaults">1 for default, 0 for repaid; same length.</param>
    /// <param name="groups">Number of groups, at least 1; no more than there are clients.</param>
    /// <exception cref="ArgumentException">The lengths differ, a value is not allowed, or only one outcome is present.</exception>
    public static IReadOnlyList<CalibrationGroup> Of(ReadOnlySpan<double> pds, ReadOnlySpan<float> defaults, int groups = 10)
    {
        Outcomes.Count(pds, defaults);
        ArgumentOutOfRangeException.ThrowIfLessThan(groups, 1);
        groups = Math.Min(groups, pds.Length);

        var keys = pds.ToArray();
        var outcomes = defaults.ToArray();
        Array.Sort(keys, outcomes);
        ShareTies(keys, outcomes);

        var table = new CalibrationGroup[groups];
        for (var group = 0; group < groups; group++)
        {
            var start = (int)((long)keys.Length * group / groups);
            var end = (int)((long)keys.Length * (group + 1) / groups);
            double predicted = 0, observed = 0;
            for (var row = start; row < end; row++)
            {
                predicted += keys[row];
                observed += outcomes[row];
            }

            table[group] = new(predicted / (end - start), observed / (end - start), end - start);
        }

        return table;
    }

    // Clients with the same prediction may fall into two groups: each counts with the rate of them all, so the order of the rows changes nothing.
    static void ShareTies(double[] keys, float[] outcomes)
    {
        for (var start = 0; start < keys.Length;)
        {
            var end = start;
            double sum = 0;
            for (; end < keys.Length && keys[end] == keys[start]; end++)
                sum += outcomes[end];
            outcomes.AsSpan(start, end - start).Fill((float)(sum / (end - start)));
            start = end;
        }
    }
}
