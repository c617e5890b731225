using System.Globalization;
using System.Runtime.Intrinsics;
using CreditScoring.Features;

namespace CreditScoring.Trees;

/// <summary>Values as bin codes of one byte, ready for training; one table serves every candidate of a search on the same rows.</summary>
/// <remarks>
/// Codes are kept twice: row by row in groups of 64 columns, so that a row of a leaf costs one cache line per group, and feature by feature,
/// for dividing the rows of a leaf.
/// </remarks>
public sealed class BinnedTable
{
    readonly byte[][] codes;    // [feature][row]; empty for a feature with one code
    readonly int[] singleCodes; // [feature]: the code of the first client

    BinnedTable(FeatureMatrix matrix, FeatureBins[] bins, byte[][] codes, int[] singleCodes, ColumnPlan plan, TaskPool pool)
    {
        Features = matrix.Columns;
        RowCount = matrix.RowCount;
        Bins = bins;
        Plan = plan;
        this.codes = codes;
        this.singleCodes = singleCodes;
        Varying = [.. Enumerable.Range(0, bins.Length).Where(feature => codes[feature].Length > 0)];
        Groups = [.. Enumerable.Range(0, (plan.Lanes + RowGroup.Lanes - 1) / RowGroup.Lanes).Select(_ => new RowGroup(RowCount))];
        Unusual = plan.SparseSets.Any(set => set >= 0) ? GC.AllocateArray<byte>(RowCount, pinned: true) : [];
        pool.Run((RowCount + RowGroup.Block - 1) / RowGroup.Block, (block, _) =>
            Fill(block * RowGroup.Block, Math.Min(RowCount, (block + 1) * RowGroup.Block)));
    }

    /// <summary>The features, in column order.</summary>
    public IReadOnlyList<FeatureColumn> Features { get; }

    /// <summary>Number of clients.</summary>
    public int RowCount { get; }

    /// <summary>Bins of each feature.</summary>
    internal FeatureBins[] Bins { get; }

    /// <summary>The features with more than one code, ascending.</summary>
    internal int[] Varying { get; }

    /// <summary>Where each feature lies in the groups.</summary>
    internal ColumnPlan Plan { get; }

    internal RowGroup[] Groups { get; }

    /// <summary>For each row, a bit per set of sparse lanes: whether some feature of theirs has another code than its usual one; pinned.</summary>
    internal byte[] Unusual { get; }

    /// <summary>Codes of one varying feature, one per client; empty for a feature with one code.</summary>
    internal byte[] Column(int feature) => codes[feature];

    /// <summary>Code of one feature of one client.</summary>
    internal int Code(int feature, int row) => codes[feature] is { Length: > 0 } column ? column[row] : singleCodes[feature];

    /// <summary>Bins the values of a matrix: numbers by quantiles, categories by level. No outcome is read.</summary>
    /// <param name="matrix">The clients.</param>
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
        var codes = new byte[bins.Length][];
        var singleCodes = new int[bins.Length];
        var sorters = Enumerable.Range(0, threads).Select(_ => new FloatSorter()).ToArray();
        pool.Run(bins.Length, (feature, thread) =>
        {
            bins[feature] = FeatureBins.Of(matrix.Columns[feature], matrix.Column(feature), maxBins, sorters[thread]);
            (codes[feature], singleCodes[feature]) = Codes(matrix, feature, bins[feature]);
        });

        return new BinnedTable(matrix, bins, codes, singleCodes, ColumnPlan.Of(codes, [.. bins.Select(each => each.Count + 1)]), pool);
    }

    static (byte[] Codes, int First) Codes(FeatureMatrix matrix, int feature, FeatureBins bins)
    {
        var values = matrix.Column(feature);
        var codes = GC.AllocateUninitializedArray<byte>(values.Length);
        var wrong = bins.Encode(values, codes);
        if (wrong >= 0)
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Feature {matrix.Columns[feature].Name} of client {matrix.Clients[wrong]} is {values[wrong]}; give {bins.Allowed}."),
                nameof(matrix));

        return codes.AsSpan().ContainsAnyExcept(codes[0]) ? (codes, codes[0]) : ([], codes[0]);
    }

    void Fill(int begin, int end)
    {
        for (var place = 0; place < Plan.Columns.Length; place++)
            if (Plan.Columns[place] is { } column)
                Groups[place / RowGroup.Width].Fill(place % RowGroup.Width, column, codes, begin, end);

        for (var lane = 0; lane < Plan.Lanes; lane++)
        {
            if (Plan.SparseSets[lane] is not (>= 0 and var set))
                continue;

            var usual = Vector128<byte>.Zero; // as empty places are filled
            for (var place = 0; place < RowGroup.LaneWidth; place++)
                if (Plan.Columns[lane * RowGroup.LaneWidth + place] is { } column)
                    usual = usual.WithElement(place, (byte)column.UsualCode);
            for (var row = begin; row < end; row++)
                if (Groups[lane / RowGroup.Lanes].IsUnusual(row, lane % RowGroup.Lanes, usual))
                    Unusual[row] |= (byte)(1 << set);
        }
    }
}
