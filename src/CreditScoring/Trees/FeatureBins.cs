using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CreditScoring.Features;

namespace CreditScoring.Trees;

/// <summary>Where the values of one feature fall: intervals [lower, upper) of a number, or levels of a category; missing has a code of its own.</summary>
sealed class FeatureBins
{
    /// <summary>Greatest number of bins of a feature, missing apart, so that every code fits a byte.</summary>
    public const int Most = 255;

    static readonly int PositiveInfinity = BitConverter.SingleToInt32Bits(float.PositiveInfinity);
    static readonly int NegativeInfinity = BitConverter.SingleToInt32Bits(float.NegativeInfinity);

    readonly FeatureColumn feature;
    readonly float[] thresholds; // ascending
    readonly uint[] keys;        // of the thresholds, then one that only NaN reaches, so many that the search below needs no bounds
    readonly uint[] pivots;      // every sixteenth of them
    readonly byte[] binOfLevel;  // [level], empty for numbers

    FeatureBins(FeatureColumn feature, int count, float[] thresholds, byte[] binOfLevel)
    {
        (this.feature, Count, this.thresholds, this.binOfLevel) = (feature, count, thresholds, binOfLevel);
        keys = new uint[17 * 16];
        Array.Fill(keys, uint.MaxValue);
        for (var place = 0; place < thresholds.Length; place++)
            keys[place] = FloatSorter.KeyOf(thresholds[place]);
        pivots = [.. Enumerable.Range(0, 16).Select(pivot => keys[16 * pivot + 15])];
    }

    /// <summary>Number of bins, missing apart.</summary>
    public int Count { get; }

    /// <summary>The code after the last bin stands for missing.</summary>
    public int MissingCode => Count;

    public bool IsCategory => feature.Kind == FeatureKind.Category;

    /// <summary>Bins of the development values of a feature.</summary>
    public static FeatureBins Of(FeatureColumn feature, ReadOnlySpan<float> values, int maxBins, FloatSorter sorter) =>
        feature.Kind == FeatureKind.Category ? OfLevels(feature, values) : OfNumbers(feature, values, maxBins, sorter);

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

        return float.IsInfinity(value) ? -1 : Bin(FloatSorter.KeyOf(value));
    }

    /// <summary>Codes of many values.</summary>
    /// <param name="values">The values.</param>
    /// <param name="codes">As many; overwritten.</param>
    /// <returns>Position of the first value that cannot be one of this feature; -1 when all can.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Encode(ReadOnlySpan<float> values, Span<byte> codes)
    {
        if (IsCategory)
        {
            for (var item = 0; item < codes.Length; item++)
                if (Code(values[item]) is var code && code < 0)
                    return item;
                else
                    codes[item] = (byte)code;

            return -1;
        }

        // NaN passes every key, and only NaN passes more than there are thresholds.
        for (var item = 0; item < codes.Length; item++)
            codes[item] = (byte)Math.Min(Bin(FloatSorter.KeyOf(values[item])), MissingCode);

        // As whole numbers, which are searched many at a time.
        return MemoryMarshal.Cast<float, int>(values).IndexOfAny(PositiveInfinity, NegativeInfinity);
    }

    /// <summary>What <see cref="Code"/> accepts, in words.</summary>
    public string Allowed => IsCategory
        ? string.Create(CultureInfo.InvariantCulture, $"a whole number from 0 to {feature.Levels.Count} (the position of a level), or NaN for missing")
        : "a finite number, or NaN for missing";

    // How many thresholds are at most the value: first among every sixteenth of them, then among the sixteen that follow. No branch, which
    // would be guessed wrong every other time.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    int Bin(uint key)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(keys);
        var keyed = Vector512.Create(key);
        var begin = 16 * Passed(Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(pivots)), keyed);

        return begin + Passed(Vector512.LoadUnsafe(ref first, (nuint)begin), keyed);
    }

    static int Passed(Vector512<uint> thresholds, Vector512<uint> key) =>
        BitOperations.PopCount(Vector512.LessThanOrEqual(thresholds, key).ExtractMostSignificantBits());

    static FeatureBins OfNumbers(FeatureColumn feature, ReadOnlySpan<float> values, int maxBins, FloatSorter sorter)
    {
        var thresholds = QuantileThresholds.Of(values, maxBins, sorter);

        return new FeatureBins(feature, thresholds.Count + 1, [.. thresholds], []);
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
