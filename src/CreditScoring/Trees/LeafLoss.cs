namespace CreditScoring.Trees;

/// <summary>The value that lowers the penalised log loss of a leaf most, to second order, and by how much it does.</summary>
/// <param name="L1">Strength of the L1 penalty.</param>
/// <param name="L2">Strength of the L2 penalty.</param>
/// <param name="Lower">Least value allowed by monotone splits above; negative infinity when none.</param>
/// <param name="Upper">Greatest value allowed by monotone splits above; infinity when none.</param>
/// <remarks>
/// Loss(w) = G w + (H + L2) w² / 2 + L1 |w|, least at w = -S(G) / (H + L2), with S(G) = sign(G) max(0, |G| - L1).
/// Source: Chen and Guestrin (2016), XGBoost: a scalable tree boosting system, equations 3 to 7.
/// </remarks>
readonly record struct LeafLoss(double L1, double L2, double Lower = double.NegativeInfinity, double Upper = double.PositiveInfinity)
{
    /// <summary>Whether the value is -G / (H + L2), with neither shrinkage nor bounds.</summary>
    public bool IsPlain => L1 == 0 && double.IsNegativeInfinity(Lower) && double.IsPositiveInfinity(Upper);

    /// <summary>The value of a leaf, before the learning rate, in log-odds of default.</summary>
    public double Value(double gradient, double hessian)
    {
        var weight = hessian + L2;
        var shrunk = Math.CopySign(Math.Max(0, Math.Abs(gradient) - L1), gradient);

        return weight > 0 ? Math.Clamp(-shrunk / weight, Lower, Upper) : Math.Clamp(0, Lower, Upper);
    }

    /// <summary>How much a leaf of that value lowers the loss, compared with the value 0.</summary>
    public double Decrease(double gradient, double hessian, double value) =>
        -(gradient * value + (hessian + L2) * value * value / 2 + L1 * Math.Abs(value));

    /// <summary>How much the best value of a leaf lowers the loss.</summary>
    public double Decrease(double gradient, double hessian) => Decrease(gradient, hessian, Value(gradient, hessian));
}
