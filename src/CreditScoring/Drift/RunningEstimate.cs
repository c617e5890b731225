namespace CreditScoring.Drift;

/// <summary>Expected sum over clients of what each outcome is worth, with its variance.</summary>
sealed class RunningEstimate
{
    double variance;

    /// <summary>Clients added.</summary>
    public int Count { get; private set; }

    /// <summary>Expected sum.</summary>
    public double Sum { get; private set; }

    /// <summary>Adds a client.</summary>
    /// <param name="pd">Probability of default, in [0, 1].</param>
    /// <param name="ifDefault">What the client adds in case of default.</param>
    /// <param name="ifRepaid">What the client adds otherwise.</param>
    public void Add(double pd, double ifDefault, double ifRepaid)
    {
        Count++;
        Sum += pd * ifDefault + (1 - pd) * ifRepaid;
        variance += pd * (1 - pd) * (ifDefault - ifRepaid) * (ifDefault - ifRepaid);
    }

    /// <summary>Mean per client with its band, kept between 0 and <paramref name="most"/>.</summary>
    public Estimate Mean(double most) => Estimate.Of(Sum / Count, variance / ((double)Count * Count), 0, most);
}
