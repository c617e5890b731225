namespace CreditScoring.Linear;

/// <summary>One bin of a feature: an interval [lower, upper) of a number, some levels of a category, or the clients for whom it is missing.</summary>
public sealed record FeatureBin
{
    /// <summary>Smallest value in the bin; null when there is none, or when the bin is no interval.</summary>
    public float? Lower { get; init; }

    /// <summary>The value at which the next bin begins; null when there is none, or when the bin is no interval.</summary>
    public float? Upper { get; init; }

    /// <summary>For a category, the levels as positions in its list; the list's length stands for words not listed. Null otherwise.</summary>
    public IReadOnlyList<int>? Levels { get; init; }

    /// <summary>Whether this is the bin of clients for whom the feature is missing.</summary>
    public bool IsMissing { get; init; }

    /// <summary>Training clients in the bin.</summary>
    public required int Clients { get; init; }

    /// <summary>How many of them defaulted.</summary>
    public required int Defaults { get; init; }

    /// <summary>Weight of evidence: ln(share of repaid / share of defaults) in the bin, smoothed; higher is safer, 0 is average or too few clients to say.</summary>
    public required double Woe { get; init; }

    /// <summary>Share of the clients who defaulted, in [0, 1]; 0 without clients.</summary>
    public double DefaultRate => Clients == 0 ? 0 : (double)Defaults / Clients;
}
