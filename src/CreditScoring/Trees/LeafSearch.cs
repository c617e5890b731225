namespace CreditScoring.Trees;

/// <summary>What the splits of one leaf are judged by.</summary>
sealed class LeafSearch
{
    /// <param name="scale">How sums are packed.</param>
    /// <param name="total">Packed sums of the leaf.</param>
    /// <param name="rowCount">Rows of the leaf.</param>
    /// <param name="minHessian">Least hessian of either side; it stands for the least number of rows as well.</param>
    /// <param name="loss">Penalties and bounds of the values of both sides.</param>
    public LeafSearch(GradientScale scale, long total, int rowCount, double minHessian, LeafLoss loss)
    {
        (Scale, Total, MinHessian, Loss) = (scale, total, minHessian, loss);
        Gradient = scale.Gradient(total);
        Hessian = scale.Hessian(total);
        HessianPerRow = Hessian / rowCount;
        Decrease = loss.Decrease(Gradient, Hessian);
    }

    public GradientScale Scale { get; }

    public long Total { get; }

    public double MinHessian { get; }

    public LeafLoss Loss { get; }

    public double Gradient { get; }

    public double Hessian { get; }

    /// <summary>Hessian of an average row of the leaf: with it, sums of hessians stand for numbers of rows.</summary>
    public double HessianPerRow { get; }

    /// <summary>How much the leaf lowers the loss as it is: what a split must surpass.</summary>
    public double Decrease { get; }

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

        return loss.Decrease(leftGradient, leftHessian, leftValue) + loss.Decrease(rightGradient, rightHessian, rightValue) - Decrease;
    }
}
