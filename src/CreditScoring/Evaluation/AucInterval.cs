namespace CreditScoring.Evaluation;

/// <summary>An AUC with its 95 % confidence interval.</summary>
/// <param name="Auc">The area, in [0, 1].</param>
/// <param name="Low">Lower end of the interval, in [0, 1].</param>
/// <param name="High">Upper end of the interval, in [0, 1].</param>
public readonly record struct AucInterval(double Auc, double Low, double High)
{
    const double Normal975 = 1.959963984540054;

    /// <summary>Computes the AUC and its interval.</summary>
    /// <param name="predictions">Higher is riskier; any scale.</param>
    /// <param name="defaults">1 for default, 0 for repaid; same length; at least two of each.</param>
    /// <exception cref="ArgumentException">The lengths differ, or an outcome has fewer than two clients.</exception>
    /// <remarks>
    /// Variance from the placements of each client among those of the other outcome.
    /// Source: DeLong, DeLong and Clarke-Pearson (1988), Biometrics 44; ranks as in Sun and Xu (2014), IEEE Signal Processing Letters 21.
    /// </remarks>
    public static AucInterval Of(ReadOnlySpan<double> predictions, ReadOnlySpan<float> defaults)
    {
        var positives = Outcomes.Count(predictions, defaults);
        var negatives = defaults.Length - positives;
        if (positives < 2 || negatives < 2)
            throw new ArgumentException("An interval needs at least two clients of each outcome.", nameof(defaults));

        var all = Ranks(predictions);
        var ofPositives = Ranks(Pick(predictions, defaults, 1));
        var ofNegatives = Ranks(Pick(predictions, defaults, 0));

        var placementOfPositives = new double[positives];
        var placementOfNegatives = new double[negatives];
        int positive = 0, negative = 0;
        for (var row = 0; row < defaults.Length; row++)
        {
            if (defaults[row] == 1)
            {
                placementOfPositives[positive] = (all[row] - ofPositives[positive]) / negatives;
                positive++;
            }
            else
            {
                placementOfNegatives[negative] = 1 - (all[row] - ofNegatives[negative]) / positives;
                negative++;
            }
        }

        var auc = placementOfPositives.Average();
        var error = Math.Sqrt(Variance(placementOfPositives) / positives + Variance(placementOfNegatives) / negatives);

        return Of(auc, error);
    }

    /// <summary>The interval around an AUC whose standard error is known.</summary>
    internal static AucInterval Of(double auc, double error) =>
        new(auc, Math.Max(0, auc - Normal975 * error), Math.Min(1, auc + Normal975 * error));

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

    static double Variance(double[] values)
    {
        var mean = values.Average();

        return values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1);
    }
}
