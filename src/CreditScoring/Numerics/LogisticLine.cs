namespace CreditScoring.Numerics;

/// <summary>A logistic regression on one number: log-odds = intercept + slope × value.</summary>
/// <param name="Intercept">Log-odds at value 0.</param>
/// <param name="Slope">Log-odds added per unit of the value.</param>
public readonly record struct LogisticLine(double Intercept, double Slope)
{
    const double Tolerance = 1e-10;

    /// <summary>Fits the line by Newton's method with step halving; maximum likelihood, no penalty.</summary>
    /// <param name="values">The number, one per client; finite.</param>
    /// <param name="targets">What is predicted, in [0, 1]; same length.</param>
    /// <exception cref="ArgumentException">The lengths differ or there is no value.</exception>
    public static LogisticLine Fit(ReadOnlySpan<double> values, ReadOnlySpan<double> targets)
    {
        if (values.Length != targets.Length || values.Length == 0)
            throw new ArgumentException($"{values.Length} values were given for {targets.Length} targets.", nameof(targets));

        double mean = 0;
        foreach (var target in targets)
            mean += target;
        mean /= targets.Length;

        var line = new LogisticLine(LogOdds.OfProbability(Math.Clamp(mean, 1e-9, 1 - 1e-9)), 0);
        var loss = line.Loss(values, targets);

        for (var iteration = 0; iteration < 100; iteration++)
        {
            var (stepIntercept, stepSlope) = line.NewtonStep(values, targets);
            var (next, nextLoss) = (line, loss);
            for (var size = 1.0; size > 1e-6; size /= 2)
            {
                next = new LogisticLine(line.Intercept + size * stepIntercept, line.Slope + size * stepSlope);
                nextLoss = next.Loss(values, targets);
                if (nextLoss <= loss)
                    break;
            }

            if (!(nextLoss <= loss))
                return line;

            var done = loss - nextLoss < Tolerance * (1 + Math.Abs(loss));
            (line, loss) = (next, nextLoss);
            if (done)
                break;
        }

        return line;
    }

    (double Intercept, double Slope) NewtonStep(ReadOnlySpan<double> values, ReadOnlySpan<double> targets)
    {
        double gradient0 = 0, gradient1 = 0, hessian00 = 1e-9, hessian01 = 0, hessian11 = 1e-9;
        for (var row = 0; row < values.Length; row++)
        {
            var probability = LogOdds.ToProbability(Intercept + Slope * values[row]);
            var weight = probability * (1 - probability);
            gradient0 += targets[row] - probability;
            gradient1 += (targets[row] - probability) * values[row];
            hessian00 += weight;
            hessian01 += weight * values[row];
            hessian11 += weight * values[row] * values[row];
        }

        var determinant = hessian00 * hessian11 - hessian01 * hessian01;

        return ((hessian11 * gradient0 - hessian01 * gradient1) / determinant, (hessian00 * gradient1 - hessian01 * gradient0) / determinant);
    }

    double Loss(ReadOnlySpan<double> values, ReadOnlySpan<double> targets)
    {
        double loss = 0;
        for (var row = 0; row < values.Length; row++)
        {
            var logOdds = Intercept + Slope * values[row];
            // ln(1 + e^x) - y x, written so that neither end overflows.
            loss += Math.Max(logOdds, 0) + Math.Log(1 + Math.Exp(-Math.Abs(logOdds))) - targets[row] * logOdds;
        }

        return loss;
    }
}
