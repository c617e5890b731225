namespace CreditScoring.Trees;

/// <summary>Keeps the two sides of a monotone split apart: no leaf below the lower side may pass one below the higher.</summary>
/// <remarks>The middle of both values bounds all that grows below. Source: Friedman, Hastie and Tibshirani's MART as done by XGBoost and LightGBM ("basic").</remarks>
static class MonotoneBounds
{
    /// <summary>Penalties and bounds of the left and the right child of a leaf.</summary>
    /// <param name="leaf">The leaf before it is split.</param>
    /// <param name="split">The split.</param>
    /// <param name="direction">+1 when the right value may not be lower, -1 when it may not be higher, 0 when either may.</param>
    /// <param name="scale">How sums are packed.</param>
    public static (LeafLoss Left, LeafLoss Right) Of(GrowingLeaf leaf, in SplitCandidate split, int direction, GradientScale scale)
    {
        if (direction == 0)
            return (leaf.Loss, leaf.Loss);

        var right = leaf.Total - split.Left;
        var leftValue = leaf.Loss.Value(scale.Gradient(split.Left), scale.Hessian(split.Left));
        var rightValue = leaf.Loss.Value(scale.Gradient(right), scale.Hessian(right));
        var middle = (leftValue + rightValue) / 2;
        var below = leaf.Loss with { Upper = middle };
        var above = leaf.Loss with { Lower = middle };

        return direction > 0 ? (below, above) : (above, below);
    }
}
