namespace CreditScoring.Drift;

/// <summary>Banks' three readings of a population stability index.</summary>
public enum StabilityLight
{
    /// <summary>Below 0.10: stable.</summary>
    Green,

    /// <summary>From 0.10, below 0.25: to be watched.</summary>
    Amber,

    /// <summary>From 0.25: the population is another.</summary>
    Red,
}
