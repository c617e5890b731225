using System.Runtime.Intrinsics;
using CreditScoring.Features;

namespace CreditScoring.Explanation;

/// <summary>A block of clients whose contributions one thread computes, eight clients to a vector.</summary>
/// <remarks>All clients of the block pass through a tree before the next: what is tabulated of the tree stays in the first cache.</remarks>
sealed class TreeShapBatch
{
    /// <summary>Clients in a block.</summary>
    public const int Size = 64;

    const int Lanes = 8;

    readonly TreeShapTree[] trees;
    readonly int features;
    readonly AlignedVectors values, contributions; // [eight, feature]
    readonly float[] rows;                          // [client, feature]

    public TreeShapBatch(TreeShapTree[] trees, int features)
    {
        (this.trees, this.features) = (trees, features);
        values = new AlignedVectors(Size / Lanes * features);
        contributions = new AlignedVectors(values.Count);
        rows = new float[Size * features];
        var splits = Most(tree => tree.SplitCount);
        Starts = new AlignedVectors(splits);
        Slopes = new AlignedVectors(splits);
        Passes = new AlignedVectors(2 * splits + 1);
        Unused = new AlignedVectors(Most(tree => tree.PointCount));
        Products = new AlignedVectors(Most(tree => tree.SplitCount * tree.PointCount + tree.SplitCount + 1));

        int Most(Func<TreeShapTree, int> count) => trees.Select(count).DefaultIfEmpty().Max();
    }

    /// <summary>Where the factor to the left begins, by split; a lane per client here and below.</summary>
    public AlignedVectors Starts { get; }

    /// <summary>What it grows by, by split.</summary>
    public AlignedVectors Slopes { get; }

    /// <summary>Left and right of each split, all bits for clients who pass every question so far on the feature asked for.</summary>
    public AlignedVectors Passes { get; }

    /// <summary>For each split and point, the product of factors on the way down, then the sum over its leaves on the way up. Then the leaves.</summary>
    public AlignedVectors Products { get; }

    /// <summary>Products that lead to a leaf, which nothing reads.</summary>
    public AlignedVectors Unused { get; }

    /// <summary>Values of one client of the block, as last computed.</summary>
    public ReadOnlySpan<float> Row(int client) => rows.AsSpan(client * features, features);

    /// <summary>Computes the contributions of some clients that follow each other.</summary>
    /// <param name="matrix">The clients.</param>
    /// <param name="begin">The first of them.</param>
    /// <param name="count">How many, from 1 to <see cref="Size"/>.</param>
    public void Compute(FeatureMatrix matrix, int begin, int count)
    {
        var eights = (count + Lanes - 1) / Lanes;
        for (var feature = 0; feature < features; feature++)
        {
            var column = matrix.Column(feature).AsSpan(begin, count);
            for (var client = 0; client < count; client++)
                rows[client * features + feature] = column[client];
            for (var eight = 0; eight < eights; eight++)
                values.Span[eight * features + feature] = Widen(column[(eight * Lanes)..]);
        }

        contributions.Span.Clear();
        foreach (var tree in trees)
        {
            tree.Leaves(this);
            for (var eight = 0; eight < eights; eight++)
                tree.AddEight(values.Span.Slice(eight * features, features), this, contributions.Span.Slice(eight * features, features));
        }
    }

    /// <summary>Copies the contributions of one client of the block.</summary>
    public void CopyTo(int client, Span<double> destination)
    {
        var own = contributions.Span.Slice(client / Lanes * features, features);
        for (var feature = 0; feature < own.Length; feature++)
            destination[feature] = own[feature][client % Lanes];
    }

    // Lanes without a client hold 0; every float is a double.
    static Vector512<double> Widen(ReadOnlySpan<float> column)
    {
        Span<float> eight = stackalloc float[Lanes];
        column[..Math.Min(Lanes, column.Length)].CopyTo(eight);
        var (lower, upper) = Vector256.Widen(Vector256.Create<float>(eight));

        return Vector512.Create(lower, upper);
    }
}
