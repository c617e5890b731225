namespace CreditScoring.Evaluation;

/// <summary>Where each client stands among those of the other outcome: the parts whose mean is the AUC and whose spread is its variance.</summary>
/// <param name="OfDefaults">For each client who defaulted, the share of repaid ones predicted less risky; equal ones count half.</param>
/// <param name="OfRepaid">For each client who repaid, the share of defaults predicted riskier; equal ones count half.</param>
/// <remarks>
/// Source: DeLong, DeLong and Clarke-Pearson (1988), Biometrics 44; ranks as in Sun and Xu (2014), IEEE Signal Processing Letters 21.
/// </remarks>
sealed record AucPlacements(double[] OfDefaults, double[] OfRepaid)
{
    public double Auc => OfDefaults.Average();

    /// <param name="predictions">Higher is riskier; any scale.</param>
    /// <param name="defaults">1 for default, 0 for repaid; same length; at least two of each.</param>
    /// <exception cref="ArgumentException">The lengths differ, or an outcome has fewer than two clients.</exception>
    public static AucPlacements Of(ReadOnlySpan<double> predictions, ReadOnlySpan<float> defaults)
    {
        var bad = Outcomes.Count(predictions, defaults);
        var good = defaults.Length - bad;
        if (bad < 2 || good < 2)
            throw new ArgumentException("An interval needs at least two clients of each outcome.", nameof(defaults));

        var all = Ranks(predictions);
        var (amongDefaults, amongRepaid) = (Ranks(Pick(predictions, defaults, 1)), Ranks(Pick(predictions, defaults, 0)));
        var placements = new AucPlacements(new double[bad], new double[good]);
        var (nextBad, nextGood) = (0, 0);
        for (var row = 0; row < defaults.Length; row++)
            if (defaults[row] == 1)
            {
                placements.OfDefaults[nextBad] = (all[row] - amongDefaults[nextBad]) / good;
                nextBad++;
            }
            else
            {
                placements.OfRepaid[nextGood] = 1 - (all[row] - amongRepaid[nextGood]) / bad;
                nextGood++;
            }

        return placements;
    }

    /// <summary>Standard error of the mean difference of two sets of placements of the same clients; of the AUC itself when there is no other.</summary>
    public double ErrorAgainst(AucPlacements? other)
    {
        return Math.Sqrt(Variance(OfDefaults, other?.OfDefaults) / OfDefaults.Length + Variance(OfRepaid, other?.OfRepaid) / OfRepaid.Length);

        static double Variance(double[] values, double[]? others)
        {
            var differences = others is null ? values : [.. values.Zip(others, (value, otherValue) => value - otherValue)];
            var mean = differences.Average();

            return differences.Sum(value => (value - mean) * (value - mean)) / (differences.Length - 1);
        }
    }

    static double[] Pick(ReadOnlySpan<double> predictions, ReadOnlySpan<float> defaults, float outcome)
    {
        var picked = new List<double>();
        for (var row = 0; row < defaults.Length; row++)
            if (defaults[row] == outcome)
                picked.Add(predictions[row]);

        return [.. picked];
    }

    /// <summary>Rank of each value from 1, ties sharing their mean rank.</summary>
    static double[] Ranks(ReadOnlySpan<double> values)
    {
        var keys = values.ToArray();
        var rows = new int[keys.Length];
        for (var row = 0; row < rows.Length; row++)
            rows[row] = row;
        Array.Sort(keys, rows);

        var ranks = new double[keys.Length];
        for (var start = 0; start < keys.Length;)
        {
            var end = start;
            while (end < keys.Length && keys[end] == keys[start])
                end++;
            for (var tied = start; tied < end; tied++)
                ranks[rows[tied]] = (start + 1 + end) / 2.0;
            start = end;
        }

        return ranks;
    }
}
