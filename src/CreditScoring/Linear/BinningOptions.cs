using System.Globalization;

namespace CreditScoring.Linear;

/// <summary>How the values of a feature are cut into bins.</summary>
public sealed record BinningOptions
{
    /// <summary>Greatest number of bins to start from, quantiles of a number or levels of a category, missing apart; from 1 to 60.</summary>
    public int PreBins { get; init; } = 20;

    /// <summary>Greatest number of bins kept, missing apart; at least 1.</summary>
    public int MaxBins { get; init; } = 6;

    /// <summary>Smallest share of all clients in a bin, in [0, 1].</summary>
    public double MinShare { get; init; } = 0.05;

    /// <summary>Smallest number of defaults in a bin, at least 0.</summary>
    public int MinDefaults { get; init; } = 5;

    /// <summary>Smallest difference between the default rates of neighbouring bins, in [0, 1]; they differ in any case.</summary>
    public double MinRateGap { get; init; }

    /// <summary>How the default rate of a number may go from bin to bin; the levels of a category are put in order of their default rate.</summary>
    public BinTrend Trend { get; init; } = BinTrend.Monotone;

    /// <summary>Whether a feature with an expected <see cref="Features.FeatureColumn.Direction"/> must follow it, whatever <see cref="Trend"/> says.</summary>
    public bool FollowDirections { get; init; } = true;

    /// <summary>Levels with a smaller share of the clients are pooled, together with words never seen; in [0, 1].</summary>
    public double MinLevelShare { get; init; } = 0.05;

    /// <summary>Clients with the overall default rate that each bin is thought to hold besides its own, above 0; it keeps the evidence of small bins small.</summary>
    public double Smoothing { get; init; } = 10;

    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range; the message names it.</exception>
    internal void Check()
    {
        Within(PreBins is >= 1 and <= 60, PreBins, nameof(PreBins), "from 1 to 60");
        Within(MaxBins >= 1, MaxBins, nameof(MaxBins), "at least 1");
        Within(MinShare is >= 0 and <= 1, MinShare, nameof(MinShare), "in [0, 1]");
        Within(MinDefaults >= 0, MinDefaults, nameof(MinDefaults), "at least 0");
        Within(MinRateGap is >= 0 and <= 1, MinRateGap, nameof(MinRateGap), "in [0, 1]");
        Within(MinLevelShare is >= 0 and <= 1, MinLevelShare, nameof(MinLevelShare), "in [0, 1]");
        Within(Smoothing > 0 && double.IsFinite(Smoothing), Smoothing, nameof(Smoothing), "a finite number above 0");
    }

    static void Within(bool isWithin, double value, string option, string allowed)
    {
        if (!isWithin)
            throw new ArgumentOutOfRangeException(
                option, string.Create(CultureInfo.InvariantCulture, $"Option {option} of binning is {value}; it must be {allowed}."));
    }
}
