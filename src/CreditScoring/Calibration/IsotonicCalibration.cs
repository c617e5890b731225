namespace CreditScoring.Calibration;

/// <summary>Calibration by a rising step curve, joined by straight lines between the middles of its steps.</summary>
/// <param name="LogOdds">The model's log-odds at each knot, strictly rising.</param>
/// <param name="Pds">Probability of default at each knot, in (0, 1), never falling.</param>
public sealed record IsotonicCalibration(IReadOnlyList<double> LogOdds, IReadOnlyList<double> Pds) : ICalibration
{
    /// <inheritdoc/>
    public string Method => "isotonic";

    /// <inheritdoc/>
    public double Calibrate(double logOdds)
    {
        if (logOdds <= LogOdds[0])
            return Pds[0];
        if (logOdds >= LogOdds[^1])
            return Pds[^1];

        int low = 0, high = LogOdds.Count - 1;
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (LogOdds[middle] <= logOdds)
                low = middle;
            else
                high = middle;
        }

        var share = (logOdds - LogOdds[low]) / (LogOdds[high] - LogOdds[low]);

        return Pds[low] + share * (Pds[high] - Pds[low]);
    }

    /// <summary>Fits the curve on predictions for clients that the model did not see in training, by pooling adjacent violators.</summary>
    /// <param name="logOdds">The model's log-odds.</param>
    /// <param name="defaults">1 for default, 0 for repaid; same length; both present.</param>
    /// <exception cref="ArgumentException">The lengths differ or one outcome is absent.</exception>
    /// <remarks>
    /// Source: Zadrozny and Elkan (2002), Transforming classifier scores into accurate multiclass probability estimates, KDD.
    /// Ends are kept half a client away from 0 and 1: no sample proves certainty.
    /// </remarks>
    public static IsotonicCalibration Fit(ReadOnlySpan<double> logOdds, ReadOnlySpan<float> defaults)
    {
        if (logOdds.Length != defaults.Length || logOdds.Length == 0)
            throw new ArgumentException($"{logOdds.Length} predictions were given for {defaults.Length} outcomes.", nameof(defaults));

        var keys = logOdds.ToArray();
        var outcomes = defaults.ToArray();
        Array.Sort(keys, outcomes);

        var steps = new List<(double Defaults, double Count, double Sum)>();
        for (var start = 0; start < keys.Length;)
        {
            // Equal predictions are one step: the order among them means nothing.
            double tiedDefaults = 0, tied = 0;
            for (; start + tied < keys.Length && keys[start + (int)tied] == keys[start]; tied++)
                tiedDefaults += outcomes[start + (int)tied];

            var step = (Defaults: tiedDefaults, Count: tied, Sum: keys[start] * tied);
            while (steps.Count > 0 && steps[^1].Defaults * step.Count >= step.Defaults * steps[^1].Count)
            {
                step = (step.Defaults + steps[^1].Defaults, step.Count + steps[^1].Count, step.Sum + steps[^1].Sum);
                steps.RemoveAt(steps.Count - 1);
            }

            steps.Add(step);
            start += (int)tied;
        }

        var edge = 0.5 / keys.Length;

        return new IsotonicCalibration(
            [.. steps.Select(step => step.Sum / step.Count)],
            [.. steps.Select(step => Math.Clamp(step.Defaults / step.Count, edge, 1 - edge))]);
    }
}
