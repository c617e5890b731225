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
    readonly Vector512<double>[] values, contributions; // [eight, feature]
    readonly float[] rows;                               // [client, feature]

    public TreeShapBatch(TreeShapTree[] trees, int features)
    {
        (this.trees, this.features) = (trees, features);
        values = new Vector512<double>[Size / Lanes * features];
        contributions = new Vector512<double>[values.Length];
        rows = new float[Size * features];
        var splits = trees.Length == 0 ? 0 : trees.Max(tree => tree.SplitCount);
        Starts = new Vector512<double>[splits];
        Slopes = new Vector512<double>[splits];
        Passes = new Vector512<double>[2 * splits + 1];
        Unused = new Vector512<double>[trees.Length == 0 ? 0 : trees.Max(tree => tree.PointCount)];
        Products = new Vector512<double>[trees.Length == 0 ? 0 : trees.Max(tree => tree.SplitCount * tree.PointCount + tree.SplitCount + 1)];
    }

    /// <summary>Where the factor to the left begins, by split; a lane per client here and below.</summary>
    public Vector512<double>[] Starts { get; }

    /// <summary>What it grows by, by split.</summary>
    public Vector512<double>[] Slopes { get; }

    /// <summary>Left and right of each split, all bits for clients who pass every question so far on the feature asked for.</summary>
    public Vector512<double>[] Passes { get; }

    /// <summary>For each split and point, the product of factors on the way down, then the sum over its leaves on the way up. Then the leaves.</summary>
    public Vector512<double>[] Products { get; }

    /// <summary>Products that lead to a leaf, which nothing reads.</summary>
    public Vector512<double>[] Unused { get; }

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
                values[eight * features + feature] = Widen(column[(eight * Lanes)..]);
        }

        contributions.AsSpan().Clear();
        foreach (var tree in trees)
        {
            tree.Leaves(this);
            for (var eight = 0; eight < eights; eight++)
                tree.AddEight(values.AsSpan(eight * features, features), this, contributions.AsSpan(eight * features, features));
        }
    }

    /// <summary>Copies the contributions of one client of the block.</summary>
    public void CopyTo(int client, Span<double> destination)
    {
        var own = contributions.AsSpan(client / Lanes * features, features);
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
