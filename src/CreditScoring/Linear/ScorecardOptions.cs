using System.Globalization;

namespace CreditScoring.Linear;

/// <summary>How a scorecard is trained.</summary>
public sealed record ScorecardOptions
{
    /// <summary>How the values of features are binned.</summary>
    public BinningOptions Binning { get; init; } = new();

    /// <summary>How the regression on weights of evidence is fitted.</summary>
    public LogisticOptions Logistic { get; init; } = new();

    /// <summary>A feature with a smaller information value is left out, at least 0.</summary>
    public double MinInformation { get; init; } = 0.02;

    /// <summary>Of two features whose weights of evidence are more correlated, up or down, the one with the smaller information value is left out; in (0, 1].</summary>
    public double MaxCorrelation { get; init; } = 0.7;

    /// <summary>Greatest number of features of the scorecard, at least 1.</summary>
    public int MaxFeatures { get; init; } = 15;

    /// <summary>Standard errors that the coefficient of a feature must be from 0, on the side where more evidence is safer; at least 0.</summary>
    public double MinStandardErrors { get; init; } = 2;

    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range; the message names it.</exception>
    internal void Check()
    {
        Binning.Check();
        Logistic.Check();
        Within(MinInformation >= 0, MinInformation, nameof(MinInformation), "at least 0");
        Within(MaxCorrelation is > 0 and <= 1, MaxCorrelation, nameof(MaxCorrelation), "in (0, 1]");
        Within(MaxFeatures >= 1, MaxFeatures, nameof(MaxFeatures), "at least 1");
        Within(MinStandardErrors >= 0, MinStandardErrors, nameof(MinStandardErrors), "at least 0");
    }

    static void Within(bool isWithin, double value, string option, string allowed)
    {
        if (!isWithin)
            throw new ArgumentOutOfRangeException(
                option, string.Create(CultureInfo.InvariantCulture, $"Option {option} of scorecards is {value}; it must be {allowed}."));
    }
}
