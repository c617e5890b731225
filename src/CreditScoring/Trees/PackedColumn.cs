using System.Runtime.CompilerServices;

namespace CreditScoring.Trees;

/// <summary>One byte of a row: the code of a feature, or of several features with few codes, as digits of one number.</summary>
/// <remarks>
/// The digits lose nothing: from the sums by number follow the sums by code of each feature. (Exclusive feature bundling of Ke et al. (2017),
/// LightGBM, gives up rows in which two features conflict; this does not.)
/// </remarks>
sealed class PackedColumn
{
    readonly int[] strides, sizes; // [place]

    /// <param name="features">The features, first digit first.</param>
    /// <param name="sizes">Number of codes of each; their product is at most 256.</param>
    /// <param name="usual">The code that most rows have, of each.</param>
    public PackedColumn(int[] features, int[] sizes, int[] usual)
    {
        (Features, this.sizes) = (features, sizes);
        strides = new int[features.Length];
        Size = 1;
        for (var place = 0; place < features.Length; place++)
        {
            strides[place] = Size;
            UsualCode += usual[place] * Size;
            Size *= sizes[place];
        }
    }

    /// <summary>The features, first digit first.</summary>
    public int[] Features { get; }

    /// <summary>Number of codes, at most 256.</summary>
    public int Size { get; }

    /// <summary>The code of a row in which every feature has its usual code.</summary>
    public int UsualCode { get; }

    /// <summary>What the code of a feature is multiplied by.</summary>
    public int Stride(int place) => strides[place];

    /// <summary>Sums by code of one feature, from those by code of the column.</summary>
    /// <param name="sums">By code of the column.</param>
    /// <param name="place">The feature, by its place in the column.</param>
    /// <param name="feature">By code of the feature; overwritten.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Sums(ReadOnlySpan<long> sums, int place, Span<long> feature)
    {
        if (Features.Length == 1)
        {
            sums[..sizes[0]].CopyTo(feature);
            feature[sizes[0]..].Clear();
            return;
        }

        feature.Clear();
        var stride = strides[place];
        for (var begin = 0; begin < Size;)
            for (var code = 0; code < sizes[place]; code++, begin += stride)
            {
                var sum = 0L;
                foreach (var each in sums.Slice(begin, stride))
                    sum += each;
                feature[code] += sum;
            }
    }
}
