namespace CreditScoring.Explanation;

/// <summary>What one thread writes to while it computes the contributions of one client.</summary>
/// <param name="values">Number of values to compare.</param>
/// <param name="splits">Most splits of a tree.</param>
/// <param name="features">Number of features.</param>
sealed class TreeShapWorkspace(int values, int splits, int features)
{
    /// <summary>The client's values, laid out to be compared.</summary>
    public float[] Values { get; } = new float[values];

    /// <summary>Left and right of each split, all bits when the client passes every question so far on the feature asked for.</summary>
    public long[] Passes { get; } = new long[2 * splits + 1];

    /// <summary>Bits of the start and the slope of each split's factor to the left.</summary>
    public (long Start, long Slope)[] Sides { get; } = new (long, long)[splits];

    /// <summary>For each split, from the second place on, the product of factors on the way down; a lane per point.</summary>
    public AlignedVectors Products { get; } = new(splits + 2);

    /// <summary>For each split, from the second place on, the sum over its leaves on the way up. The first place is 0, for a leaf.</summary>
    public AlignedVectors Sums { get; } = new(splits + 1);

    /// <summary>Contribution of each feature, a part per point.</summary>
    public AlignedVectors Contributions { get; } = new(features);
}
