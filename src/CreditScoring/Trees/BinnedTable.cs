using System.Globalization;
using CreditScoring.Features;

namespace CreditScoring.Trees;

/// <summary>Development values as bin codes of one byte, ready for training; one table serves every candidate of a search on the same rows.</summary>
/// <remarks>
/// Codes are kept twice: row by row in groups of 64 features, so that a row of a leaf costs one cache line per group, and column by column,
/// for dividing the rows of a leaf.
/// </remarks>
public sealed class BinnedTable
{
    readonly byte[][] columns; // [feature][row]; empty for a feature with one code
    readonly int[] singleCodes; // [feature]: the code of the first client

    BinnedTable(IReadOnlyList<FeatureColumn> features, int rowCount, FeatureBins[] bins, byte[][] columns, int[] singleCodes, int[] placed, RowGroup[] groups)
    {
        this.singleCodes = singleCodes;
        Features = features;
        RowCount = rowCount;
        Bins = bins;
        this.columns = columns;
        Placed = placed;
        Groups = groups;
    }

    /// <summary>The features, in column order.</summary>
    public IReadOnlyList<FeatureColumn> Features { get; }

    /// <summary>Number of clients.</summary>
    public int RowCount { get; }

    /// <summary>Bins of each feature.</summary>
    internal FeatureBins[] Bins { get; }

    /// <summary>The features that vary, by their place in the groups: feature <c>Placed[64 * group + byte]</c>.</summary>
    internal int[] Placed { get; }

    internal RowGroup[] Groups { get; }

    /// <summary>Codes of one varying feature, one per client; empty for a feature with one code.</summary>
    internal byte[] Column(int feature) => columns[feature];

    /// <summary>Code of one feature of one client.</summary>
    internal int Code(int feature, int row) => columns[feature] is { Length: > 0 } codes ? codes[row] : singleCodes[feature];

    /// <summary>Bins the development values of a matrix: numbers by quantiles, categories by level.</summary>
    /// <param name="matrix">Development clients only: bins are fitted.</param>
    /// <param name="maxBins">Greatest number of bins of a number, missing apart, from 2 to 255. A category keeps a bin per level, up to 254.</param>
    /// <param name="threads">Number of threads, at least 1; it changes the time, never the bins.</param>
    /// <exception cref="ArgumentException">The matrix has no client or no feature, or a value is infinite or not a level's position.</exception>
    public static BinnedTable Of(FeatureMatrix matrix, int maxBins = FeatureBins.Most, int threads = 1)
    {
        if (matrix.RowCount == 0 || matrix.Columns.Count == 0)
            throw new ArgumentException(
                $"There are {matrix.RowCount} clients and {matrix.Columns.Count} features to train on; give at least one of each.", nameof(matrix));
        if (maxBins is < 2 or > FeatureBins.Most)
            throw new ArgumentOutOfRangeException(nameof(maxBins), maxBins, "The number of bins lies from 2 to 255.");
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);

        using var pool = new TaskPool(threads);
        var bins = new FeatureBins[matrix.Columns.Count];
        var columns = new byte[bins.Length][];
        pool.Run(bins.Length, (feature, _) =>
        {
            bins[feature] = FeatureBins.Of(matrix.Columns[feature], matrix.Column(feature), maxBins);
            columns[feature] = Codes(matrix, feature, bins[feature]);
        });

        var singleCodes = Enumerable.Range(0, bins.Length).Select(feature => bins[feature].Code(matrix.Column(feature)[0])).ToArray();
        var placed = Enumerable.Range(0, bins.Length).Where(feature => columns[feature].Length > 0).ToArray();
        var groups = new RowGroup[(placed.Length + RowGroup.Width - 1) / RowGroup.Width];
        pool.Run(groups.Length, (group, _) =>
            groups[group] = new RowGroup(matrix.RowCount, [.. placed.Skip(group * RowGroup.Width).Take(RowGroup.Width).Select(feature => columns[feature])]));

        return new BinnedTable(matrix.Columns, matrix.RowCount, bins, columns, singleCodes, placed, groups);
    }

    static byte[] Codes(FeatureMatrix matrix, int feature, FeatureBins bins)
    {
        var values = matrix.Column(feature);
        var codes = new byte[values.Length];
        for (var row = 0; row < codes.Length; row++)
        {
            var code = bins.Code(values[row]);
            if (code < 0)
                throw new ArgumentException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Feature {matrix.Columns[feature].Name} of client {matrix.Clients[row]} is {values[row]}; give {bins.Allowed}."),
                    nameof(matrix));

            codes[row] = (byte)code;
        }

        return codes.AsSpan().ContainsAnyExcept(codes[0]) ? codes : [];
    }
}
