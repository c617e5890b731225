using System.Runtime.CompilerServices;

namespace CreditScoring.Trees;

/// <summary>One byte of a row: the code of a feature, or of several features with few codes, as digits of one number.</summary>
/// <remarks>
/// The digits lose nothing: from the sums by number follow the sums by code of each feature. (Exclusive feature bundling of Ke et al. (2017),
/// LightGBM, gives up rows in which two features conflict; this does not.)
/// </remarks>
sealed class PackedColumn
{
    readonly int[] strides, sizes, begins; // [place]

    /// <param name="features">The features, first digit first.</param>
    /// <param name="sizes">Number of codes of each; their product is at most 256.</param>
    /// <param name="usual">The code that most rows have, of each.</param>
    public PackedColumn(int[] features, int[] sizes, int[] usual)
    {
        (Features, this.sizes) = (features, sizes);
        strides = new int[features.Length];
        begins = new int[features.Length];
        Size = 1;
        for (var place = 0; place < features.Length; place++)
        {
            (strides[place], begins[place]) = (Size, Codes);
            Codes += sizes[place];
            UsualCode += usual[place] * Size;
            Size *= sizes[place];
        }
    }

    /// <summary>The features, first digit first.</summary>
    public int[] Features { get; }

    /// <summary>Number of codes, at most 256.</summary>
    public int Size { get; }

    /// <summary>Number of codes of all its features, one after another; at most <see cref="Size"/> when there are several.</summary>
    public int Codes { get; }

    /// <summary>The code of a row in which every feature has its usual code.</summary>
    public int UsualCode { get; }

    /// <summary>What the code of a feature is multiplied by.</summary>
    public int Stride(int place) => strides[place];

    /// <summary>Where the sums of a feature begin among those that <see cref="Divide"/> writes.</summary>
    /// <param name="place">The feature, by its place in the column.</param>
    public int Begin(int place) => begins[place];

    /// <summary>Sums by code of each feature, from those by code of the column.</summary>
    /// <param name="sums">By code of the column; overwritten.</param>
    /// <param name="features">By code of each feature, feature after feature; overwritten.</param>
    /// <remarks>From the last digit to the first: a feature's codes are runs of the sums, which are then added up into the first of them.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Divide(Span<long> sums, Span<long> features)
    {
        for (var place = strides.Length - 1; place >= 0; place--)
        {
            var (stride, size) = (strides[place], sizes[place]);
            var feature = features.Slice(begins[place], size);
            var first = sums[..stride];
            feature[0] = PackedSums.Total(first);
            for (var code = 1; code < size; code++)
            {
                var run = sums.Slice(code * stride, stride);
                feature[code] = PackedSums.Total(run);
                PackedSums.Add(first, run);
            }
        }
    }
}
