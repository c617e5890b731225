using System.Runtime.Intrinsics;

namespace CreditScoring.Explanation;

/// <summary>What one thread writes to while it computes contributions.</summary>
sealed class TreeShapWorkspace
{
    public TreeShapWorkspace(TreeShapTree[] trees)
    {
        var places = trees.Length == 0 ? 0 : trees.Max(tree => tree.PlaceCount);
        Passes = new double[places];
        Products = new Vector512<double>[places];
        Inverses = new Vector512<double>[places];
    }

    /// <summary>At each place, 1 when the client passes every question so far on the feature last asked for, else 0.</summary>
    public double[] Passes { get; }

    /// <summary>At each place, the product of factors on the way down, then the sum over its leaves on the way up; a lane per point.</summary>
    public Vector512<double>[] Products { get; }

    /// <summary>At each place, 1 over the factor of the feature last asked for; a lane per point.</summary>
    public Vector512<double>[] Inverses { get; }
}
