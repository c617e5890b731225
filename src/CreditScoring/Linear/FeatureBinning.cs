using CreditScoring.Features;

namespace CreditScoring.Linear;

/// <summary>The bins of one feature. Immutable and thread-safe.</summary>
public sealed class FeatureBinning
{
    readonly float[] thresholds; // ascending; of a number
    readonly int[] binOfLevel;   // [level]; of a category, the last for words not listed

    /// <param name="column">The feature.</param>
    /// <param name="trend">How the default rate goes from bin to bin.</param>
    /// <param name="information">Information value, at least 0.</param>
    /// <param name="bins">The bins in the order of the values, or of the risk for a category; that of missing values last.</param>
    /// <exception cref="ArgumentException">The bins do not cover every value once.</exception>
    public FeatureBinning(FeatureColumn column, BinTrend trend, double information, IReadOnlyList<FeatureBin> bins)
    {
        (Column, Trend, Information, Bins) = (column, trend, information, bins);
        var known = bins.Count - 1;
        if (known < 1 || !bins[known].IsMissing || bins.Take(known).Any(bin => bin.IsMissing))
            throw new ArgumentException($"The bins of {column.Name} must end with the one of missing values, after at least one other.", nameof(bins));

        if (column.Kind == FeatureKind.Category)
        {
            thresholds = [];
            binOfLevel = new int[column.Levels.Count + 1];
            var covered = Enumerable.Range(0, known).SelectMany(bin => (bins[bin].Levels ?? []).Select(level => (Level: level, Bin: bin))).ToList();
            if (!covered.Select(pair => pair.Level).Order().SequenceEqual(Enumerable.Range(0, binOfLevel.Length)))
                throw new ArgumentException($"The bins of {column.Name} must hold each of its {binOfLevel.Length} levels once, words not listed among them.", nameof(bins));
            foreach (var (level, bin) in covered)
                binOfLevel[level] = bin;
        }
        else
        {
            binOfLevel = [];
            thresholds = [.. bins.Take(known).Skip(1).Select(bin => bin.Lower ?? float.NaN)];
            var isWhole = bins[0].Lower is null && bins[known - 1].Upper is null
                && Enumerable.Range(1, known - 1).All(bin => bins[bin].Lower == bins[bin - 1].Upper && thresholds[bin - 1] > (bin > 1 ? thresholds[bin - 2] : float.NegativeInfinity));
            if (!isWhole)
                throw new ArgumentException($"The bins of {column.Name} must cover all numbers, each beginning where the one before ends.", nameof(bins));
        }
    }

    /// <summary>The feature.</summary>
    public FeatureColumn Column { get; }

    /// <summary>How the default rate goes from bin to bin; of a category, always up, for that is the order of its bins.</summary>
    public BinTrend Trend { get; }

    /// <summary>Information value, at least 0: sum over bins of (share of repaid - share of defaults) × weight of evidence.</summary>
    public double Information { get; }

    /// <summary>The bins in the order of the values, or of the risk for a category; that of missing values last.</summary>
    public IReadOnlyList<FeatureBin> Bins { get; }

    /// <summary>Position of the bin of a value.</summary>
    /// <param name="value">A number, or the position of a level; NaN is missing.</param>
    public int BinOf(float value)
    {
        if (float.IsNaN(value))
            return Bins.Count - 1;
        if (Column.Kind == FeatureKind.Category)
            return binOfLevel[value >= 0 && value < binOfLevel.Length ? (int)value : binOfLevel.Length - 1];

        var place = Array.BinarySearch(thresholds, value);

        return place >= 0 ? place + 1 : ~place;
    }

    /// <summary>Weight of evidence of each value.</summary>
    internal double[] Woe(float[] values) => Array.ConvertAll(values, value => Bins[BinOf(value)].Woe);
}
