namespace CreditScoring.HomeCredit.Synthetic;

/// <summary>The distribution of a quantity, as its quantiles at thirteen fixed probabilities, read at a standard normal number.</summary>
/// <remarks>
/// The probabilities are 0, 0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.98, 0.995 and 1. Between two of them the value runs
/// straight in the normal number, so that quantities whose normal numbers are correlated are too (a Gaussian copula).
/// Unless said otherwise a curve's figures are measured on the public sample.
/// </remarks>
sealed class QuantileCurve
{
    static readonly double[] Knots = [-3.3, -2.5758, -2.0537, -1.6449, -1.2816, -0.6745, 0, 0.6745, 1.2816, 1.6449, 2.0537, 2.5758, 3.3];

    readonly double[] values;

    public QuantileCurve(params double[] values)
    {
        if (values.Length != Knots.Length)
            throw new ArgumentException($"A curve has {Knots.Length} quantiles; {values.Length} were given.", nameof(values));

        this.values = values;
    }

    /// <summary>The value that stands where a standard normal number stands.</summary>
    public double At(double normal)
    {
        if (normal <= Knots[0])
            return values[0];

        for (var knot = 1; knot < Knots.Length; knot++)
            if (normal < Knots[knot])
                return values[knot - 1]
                    + (values[knot] - values[knot - 1]) * (normal - Knots[knot - 1]) / (Knots[knot] - Knots[knot - 1]);

        return values[^1];
    }
}
