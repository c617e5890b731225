using System.Globalization;
using CreditScoring.Features;

namespace CreditScoring.Trees;

/// <summary>Where the values of one feature fall: intervals [lower, upper) of a number, or levels of a category; missing has a code of its own.</summary>
sealed class FeatureBins
{
    /// <summary>Greatest number of bins of a feature, missing apart, so that every code fits a byte.</summary>
    public const int Most = 255;

    readonly FeatureColumn feature;
    readonly float[] thresholds; // ascending, then infinity up to 256 entries: the search below needs no bounds
    readonly byte[] binOfLevel;  // [level], empty for numbers

    FeatureBins(FeatureColumn feature, int count, float[] thresholds, byte[] binOfLevel) =>
        (this.feature, Count, this.thresholds, this.binOfLevel) = (feature, count, thresholds, binOfLevel);

    /// <summary>Number of bins, missing apart.</summary>
    public int Count { get; }

    /// <summary>The code after the last bin stands for missing.</summary>
    public int MissingCode => Count;

    public bool IsCategory => feature.Kind == FeatureKind.Category;

    /// <summary>Bins of the development values of a feature.</summary>
    public static FeatureBins Of(FeatureColumn feature, ReadOnlySpan<float> values, int maxBins) =>
        feature.Kind == FeatureKind.Category ? OfLevels(feature, values) : OfNumbers(feature, values, maxBins);

    /// <summary>The number at which the bins after <paramref name="bin"/> begin: lower values go left.</summary>
    /// <param name="bin">The last bin on the left; -1 when no number goes left.</param>
    public float ThresholdAfter(int bin) => bin < 0 ? float.MinValue : thresholds[bin];

    /// <summary>The levels of a category's bins, ascending.</summary>
    public List<int> LevelsOf(BinSet bins)
    {
        var levels = new List<int>();
        for (var level = 0; level < binOfLevel.Length; level++)
            if (bins.Contains(binOfLevel[level]))
                levels.Add(level);

        return levels;
    }

    /// <summary>Codes of the numbers below a threshold; null when the threshold lies within a bin.</summary>
    public BinSet? CodesBelow(float threshold)
    {
        if (threshold == float.MinValue)
            return default(BinSet);

        var bin = Array.IndexOf(thresholds, threshold);

        return bin < 0 ? null : BinSet.Below(bin + 1);
    }

    /// <summary>Codes of some levels; null when other levels share one of these codes.</summary>
    /// <param name="levels">Ascending.</param>
    public BinSet? CodesOf(IReadOnlyList<int> levels)
    {
        var codes = default(BinSet);
        foreach (var level in levels)
            codes.Add(binOfLevel[level]);

        return LevelsOf(codes).SequenceEqual(levels) ? codes : null;
    }

    /// <summary>Code of a value; -1 when the value cannot be one of this feature.</summary>
    public int Code(float value)
    {
        if (float.IsNaN(value))
            return MissingCode;
        if (IsCategory)
            return value >= 0 && value < binOfLevel.Length && value == (int)value ? binOfLevel[(int)value] : -1;

        return float.IsInfinity(value) ? -1 : Bin(value);
    }

    /// <summary>What <see cref="Code"/> accepts, in words.</summary>
    public string Allowed => IsCategory
        ? string.Create(CultureInfo.InvariantCulture, $"a whole number from 0 to {feature.Levels.Count} (the position of a level), or NaN for missing")
        : "a finite number, or NaN for missing";

    // How many thresholds are at most the value; eight halvings of 256 entries, without a branch.
    int Bin(float value)
    {
        var bin = 0;
        for (var step = 128; step > 0; step >>= 1)
            bin += thresholds[bin + step - 1] <= value ? step : 0;

        return bin;
    }

    static FeatureBins OfNumbers(FeatureColumn feature, ReadOnlySpan<float> values, int maxBins)
    {
        var thresholds = QuantileThresholds.Of(values, maxBins);
        var padded = new float[256];
        Array.Fill(padded, float.PositiveInfinity);
        thresholds.CopyTo(padded, 0);

        return new FeatureBins(feature, thresholds.Count + 1, padded, []);
    }

    // One bin per level and one for a word not listed. With more levels than codes, the rarest share that last bin.
    static FeatureBins OfLevels(FeatureColumn feature, ReadOnlySpan<float> values)
    {
        var rows = new int[feature.Levels.Count + 1];
        foreach (var value in values)
            if (value >= 0 && value < rows.Length)
                rows[(int)value]++;

        var last = Math.Min(rows.Length, Most) - 1;
        var frequent = Enumerable.Range(0, rows.Length - 1).OrderByDescending(level => rows[level]).ThenBy(level => level).Take(last).Order();
        var binOfLevel = new byte[rows.Length];
        Array.Fill(binOfLevel, (byte)last);
        var bin = 0;
        foreach (var level in frequent)
            binOfLevel[level] = (byte)bin++;

        return new FeatureBins(feature, last + 1, [], binOfLevel);
    }
}
