namespace CreditScoring.Linear;

/// <summary>Clients of a bin by their outcome.</summary>
/// <param name="Repaid">Clients who repaid.</param>
/// <param name="Defaults">Clients who defaulted.</param>
readonly record struct BinCounts(int Repaid, int Defaults)
{
    public int Clients => Repaid + Defaults;

    /// <summary>Share of the clients who defaulted, in [0, 1]; 0 without clients.</summary>
    public double DefaultRate => Clients == 0 ? 0 : (double)Defaults / Clients;

    public static BinCounts operator +(BinCounts one, BinCounts other) => new(one.Repaid + other.Repaid, one.Defaults + other.Defaults);

    public static BinCounts operator -(BinCounts one, BinCounts other) => new(one.Repaid - other.Repaid, one.Defaults - other.Defaults);
}
