using System.Runtime.Intrinsics;

namespace CreditScoring.Explanation;

/// <summary>What one thread writes to while it computes the contributions of one client.</summary>
sealed class TreeShapWorkspace
{
    public TreeShapWorkspace(TreeShapTree[] trees, int features)
    {
        var splits = trees.Length == 0 ? 0 : trees.Max(tree => tree.SplitCount);
        Passes = new bool[2 * splits + 1];
        Sides = new (double, double)[splits];
        Products = new Vector512<double>[trees.Length == 0 ? 0 : trees.Max(tree => tree.SplitCount * tree.PointVectors + tree.SplitCount + 1)];
        Contributions = new Vector512<double>[features];
    }

    /// <summary>Left and right of each split, whether the client passes every question so far on the feature asked for.</summary>
    public bool[] Passes { get; }

    /// <summary>Start and slope of each split's factor to the left.</summary>
    public (double Start, double Slope)[] Sides { get; }

    /// <summary>For each split, the product of factors on the way down, then the sum over its leaves on the way up; a lane per point. Then the leaves.</summary>
    public Vector512<double>[] Products { get; }

    /// <summary>Contribution of each feature, a part per point.</summary>
    public Vector512<double>[] Contributions { get; }
}
