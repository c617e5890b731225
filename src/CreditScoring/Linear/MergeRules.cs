namespace CreditScoring.Linear;

/// <summary>What the bins of a feature must keep to.</summary>
/// <param name="MaxBins">Greatest number of bins, at least 1.</param>
/// <param name="MinClients">Smallest number of clients in a bin, at least 0.</param>
/// <param name="MinDefaults">Smallest number of defaults in a bin, at least 0.</param>
/// <param name="MinRateGap">Smallest difference between the default rates of neighbours, at least 0; they differ in any case.</param>
readonly record struct MergeRules(int MaxBins, double MinClients, int MinDefaults, double MinRateGap)
{
    public bool Allows(BinCounts bin) => bin.Clients >= MinClients && bin.Defaults >= MinDefaults;

    /// <summary>Whether the default rate rises enough from one bin to the next; with the two swapped, whether it falls.</summary>
    public bool Rises(BinCounts from, BinCounts to) => to.DefaultRate > from.DefaultRate && to.DefaultRate - from.DefaultRate >= MinRateGap;
}
