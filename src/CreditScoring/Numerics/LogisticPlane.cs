namespace CreditScoring.Numerics;

/// <summary>A logistic regression on two numbers: log-odds = intercept + first × first value + second × second value.</summary>
/// <param name="Intercept">Log-odds where both values are 0.</param>
/// <param name="First">Log-odds added per unit of the first value.</param>
/// <param name="Second">Log-odds added per unit of the second value.</param>
public readonly record struct LogisticPlane(double Intercept, double First, double Second)
{
    const double Tolerance = 1e-12;

    /// <summary>Fits the plane by Newton's method with step halving; maximum likelihood, no penalty.</summary>
    /// <param name="first">The first number, one per client; finite.</param>
    /// <param name="second">The second number; same length.</param>
    /// <param name="targets">What is predicted, in [0, 1]; same length.</param>
    /// <exception cref="ArgumentException">The lengths differ or there is no value.</exception>
    public static LogisticPlane Fit(ReadOnlySpan<double> first, ReadOnlySpan<double> second, ReadOnlySpan<double> targets)
    {
        if (first.Length != targets.Length || second.Length != targets.Length || targets.Length == 0)
            throw new ArgumentException($"{first.Length} and {second.Length} values were given for {targets.Length} targets.", nameof(targets));

        double mean = 0;
        foreach (var target in targets)
            mean += target;
        var plane = new LogisticPlane(LogOdds.OfProbability(Math.Clamp(mean / targets.Length, 1e-9, 1 - 1e-9)), 0, 0);
        var loss = plane.Loss(first, second, targets);

        for (var iteration = 0; iteration < 100; iteration++)
        {
            var step = plane.NewtonStep(first, second, targets);
            var (next, nextLoss) = (plane, double.PositiveInfinity);
            for (var size = 1.0; size > 1e-6 && !(nextLoss <= loss); size /= 2)
            {
                next = new LogisticPlane(plane.Intercept + size * step[0], plane.First + size * step[1], plane.Second + size * step[2]);
                nextLoss = next.Loss(first, second, targets);
            }

            if (!(nextLoss <= loss))
                return plane;

            var done = loss - nextLoss < Tolerance * (1 + Math.Abs(loss));
            (plane, loss) = (next, nextLoss);
            if (done)
                break;
        }

        return plane;
    }

    double[] NewtonStep(ReadOnlySpan<double> first, ReadOnlySpan<double> second, ReadOnlySpan<double> targets)
    {
        double g0 = 0, g1 = 0, g2 = 0, h00 = 1e-9, h01 = 0, h02 = 0, h11 = 1e-9, h12 = 0, h22 = 1e-9;
        for (var row = 0; row < targets.Length; row++)
        {
            var (one, two) = (first[row], second[row]);
            var probability = LogOdds.ToProbability(Intercept + First * one + Second * two);
            var (error, weight) = (targets[row] - probability, probability * (1 - probability));
            (g0, g1, g2) = (g0 + error, g1 + error * one, g2 + error * two);
            (h00, h01, h02) = (h00 + weight, h01 + weight * one, h02 + weight * two);
            (h11, h12, h22) = (h11 + weight * one * one, h12 + weight * one * two, h22 + weight * two * two);
        }

        // Cofactors of the symmetric 3 × 3 matrix of second derivatives.
        var (c00, c01, c02) = (h11 * h22 - h12 * h12, h02 * h12 - h01 * h22, h01 * h12 - h02 * h11);
        var (c11, c12, c22) = (h00 * h22 - h02 * h02, h01 * h02 - h00 * h12, h00 * h11 - h01 * h01);
        var determinant = h00 * c00 + h01 * c01 + h02 * c02;

        return
        [
            (c00 * g0 + c01 * g1 + c02 * g2) / determinant,
            (c01 * g0 + c11 * g1 + c12 * g2) / determinant,
            (c02 * g0 + c12 * g1 + c22 * g2) / determinant,
        ];
    }

    double Loss(ReadOnlySpan<double> first, ReadOnlySpan<double> second, ReadOnlySpan<double> targets)
    {
        double loss = 0;
        for (var row = 0; row < targets.Length; row++)
        {
            var logOdds = Intercept + First * first[row] + Second * second[row];
            // ln(1 + e^x) - y x, written so that neither end overflows.
            loss += Math.Max(logOdds, 0) + Math.Log(1 + Math.Exp(-Math.Abs(logOdds))) - targets[row] * logOdds;
        }

        return loss;
    }
}
