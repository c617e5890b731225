namespace CreditScoring.Evaluation;

/// <summary>Probabilities from the lowest, each with its outcome; clients of equal probability all carry the rate of them all.</summary>
/// <param name="Pds">Probabilities of default, rising.</param>
/// <param name="Rates">Share of defaults among the clients of that probability, in [0, 1].</param>
/// <remarks>Clients with the same prediction may fall into two groups: each counts with the rate of them all, so the order of the rows changes nothing.</remarks>
sealed record RankedOutcomes(double[] Pds, double[] Rates)
{
    public static RankedOutcomes Of(ReadOnlySpan<double> pds, ReadOnlySpan<float> defaults)
    {
        var keys = pds.ToArray();
        var outcomes = defaults.ToArray();
        Array.Sort(keys, outcomes);

        var rates = new double[keys.Length];
        for (var start = 0; start < keys.Length;)
        {
            var end = start;
            double sum = 0;
            for (; end < keys.Length && keys[end] == keys[start]; end++)
                sum += outcomes[end];
            rates.AsSpan(start, end - start).Fill(sum / (end - start));
            start = end;
        }

        return new RankedOutcomes(keys, rates);
    }

    /// <summary>Where group <paramref name="group"/> of <paramref name="groups"/> of equal size starts; the next group's start is its end.</summary>
    public int Start(int group, int groups) => (int)((long)Pds.Length * group / groups);
}
