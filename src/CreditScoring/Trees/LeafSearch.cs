namespace CreditScoring.Trees;

/// <summary>What the splits of one leaf are judged by.</summary>
/// <param name="Scale">How sums are packed.</param>
/// <param name="Total">Packed sums of the leaf.</param>
/// <param name="RowCount">Rows of the leaf.</param>
/// <param name="MinHessian">Least hessian of either side; it stands for the least number of rows as well.</param>
/// <param name="Loss">Penalties and bounds of the values of both sides.</param>
readonly record struct LeafSearch(GradientScale Scale, long Total, int RowCount, double MinHessian, LeafLoss Loss)
{
    public double Gradient => Scale.Gradient(Total);

    public double Hessian => Scale.Hessian(Total);

    /// <summary>Hessian of an average row of the leaf: with it, sums of hessians stand for numbers of rows.</summary>
    public double HessianPerRow => Hessian / RowCount;

    /// <summary>Gain of sending <paramref name="left"/> left and the rest right; negative infinity when it is not allowed.</summary>
    /// <param name="left">Packed sums of the left side.</param>
    /// <param name="loss">Penalties and bounds of the two values.</param>
    /// <param name="direction">+1 when the right value may not be lower, -1 when it may not be higher, 0 when either may.</param>
    public double Gain(long left, LeafLoss loss, int direction)
    {
        double leftGradient = Scale.Gradient(left), leftHessian = Scale.Hessian(left);
        double rightGradient = Gradient - leftGradient, rightHessian = Hessian - leftHessian;
        if (leftHessian < MinHessian || rightHessian < MinHessian)
            return double.NegativeInfinity;

        var leftValue = loss.Value(leftGradient, leftHessian);
        var rightValue = loss.Value(rightGradient, rightHessian);
        if (direction * (rightValue - leftValue) < 0)
            return double.NegativeInfinity;

        return loss.Decrease(leftGradient, leftHessian, leftValue)
            + loss.Decrease(rightGradient, rightHessian, rightValue)
            - Loss.Decrease(Gradient, Hessian);
    }
}
