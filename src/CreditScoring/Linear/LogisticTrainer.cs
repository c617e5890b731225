using CreditScoring.Numerics;

namespace CreditScoring.Linear;

/// <summary>Fits a logistic regression by Newton's method (iteratively reweighted least squares) with step halving.</summary>
static class LogisticTrainer
{
    const double Tolerance = 1e-12;
    const double MostLogOdds = 25; // a probability of 1e-11

    /// <summary>Fits the regression.</summary>
    /// <param name="columns">Values, column by column; finite, one per client.</param>
    /// <param name="defaults">1 for default, 0 for repaid; both present.</param>
    /// <param name="options">Penalty and number of steps.</param>
    /// <exception cref="ArgumentException">
    /// The lengths differ, an outcome is absent, a column repeats others, or the columns tell the outcomes apart so well that without a penalty no coefficients are best.
    /// </exception>
    public static LogisticModel Train(IReadOnlyList<double[]> columns, float[] defaults, LogisticOptions options)
    {
        options.Check();
        if (columns.FirstOrDefault(column => column.Length != defaults.Length) is { } astray)
            throw new ArgumentException($"A column of {astray.Length} values was given for {defaults.Length} outcomes.", nameof(columns));
        var defaulted = defaults.Sum(outcome => (double)outcome);
        if (defaulted == 0 || defaulted == defaults.Length)
            throw new ArgumentException($"A regression needs clients who defaulted and clients who repaid; {(int)defaulted} of {defaults.Length} defaulted.", nameof(defaults));

        var beta = new double[columns.Count + 1]; // [0] is the intercept
        beta[0] = LogOdds.OfProbability(defaulted / defaults.Length);
        var logOdds = Predict(columns, beta, defaults.Length);
        var loss = Penalised(logOdds, defaults, beta, options.Ridge);
        for (var step = 0; step < options.MaxSteps; step++)
        {
            var (factor, slopes) = Derivatives(columns, defaults, beta, logOdds, options.Ridge);
            var direction = factor.Solve(slopes);
            var gain = 0.0;
            for (var size = 1.0; size > 1e-8; size /= 2)
            {
                var next = beta.Zip(direction, (value, change) => value + size * change).ToArray();
                var nextLogOdds = Predict(columns, next, defaults.Length);
                var nextLoss = Penalised(nextLogOdds, defaults, next, options.Ridge);
                if (!(nextLoss <= loss))
                    continue;

                (gain, beta, logOdds, loss) = (loss - nextLoss, next, nextLogOdds, nextLoss);
                break;
            }

            // Where columns tell some clients apart entirely the log-odds of these grow with every step, and so slowly in the end that it looks like rest.
            if (options.Ridge == 0 && logOdds.Max(Math.Abs) > MostLogOdds)
                break;
            if (gain <= Tolerance * (1 + loss))
                return Result(columns, defaults, beta, logOdds, options.Ridge);
        }

        throw new ArgumentException($"The regression did not settle within {options.MaxSteps} steps: some columns tell the outcomes apart entirely; leave them out, or give a Ridge above 0.", nameof(columns));
    }

    /// <summary>X'WX + ridge, decomposed, with the intercept first.</summary>
    public static Cholesky Information(IReadOnlyList<double[]> columns, double[] logOdds, double ridge)
    {
        var size = columns.Count + 1;
        var information = new double[size, size];
        for (var row = 0; row < logOdds.Length; row++)
        {
            var pd = LogOdds.ToProbability(logOdds[row]);
            var weight = pd * (1 - pd);
            information[0, 0] += weight;
            for (var column = 1; column < size; column++)
            {
                var weighed = weight * columns[column - 1][row];
                information[column, 0] += weighed;
                for (var other = 1; other <= column; other++)
                    information[column, other] += weighed * columns[other - 1][row];
            }
        }

        for (var column = 1; column < size; column++)
            information[column, column] += ridge;

        return Cholesky.Of(information)
            ?? throw new ArgumentException("A column of the regression can be computed from others, or tells the outcomes apart entirely; leave it out, or give a Ridge above 0.", nameof(columns));
    }

    static (Cholesky Factor, double[] Slopes) Derivatives(IReadOnlyList<double[]> columns, float[] defaults, double[] beta, double[] logOdds, double ridge)
    {
        var slopes = new double[beta.Length]; // X'(y - p) - ridge β
        for (var row = 0; row < logOdds.Length; row++)
        {
            var surprise = defaults[row] - LogOdds.ToProbability(logOdds[row]);
            slopes[0] += surprise;
            for (var column = 1; column < beta.Length; column++)
                slopes[column] += surprise * columns[column - 1][row];
        }

        for (var column = 1; column < beta.Length; column++)
            slopes[column] -= ridge * beta[column];

        return (Information(columns, logOdds, ridge), slopes);
    }

    static LogisticModel Result(IReadOnlyList<double[]> columns, float[] defaults, double[] beta, double[] logOdds, double ridge)
    {
        var errors = Array.ConvertAll(Information(columns, logOdds, ridge).InverseDiagonal(), Math.Sqrt);

        return new LogisticModel(beta[0], beta[1..], errors[0], errors[1..], Penalised(logOdds, defaults, beta, 0));
    }

    static double[] Predict(IReadOnlyList<double[]> columns, double[] beta, int clients) =>
        LogisticModel.PredictLogOdds(beta[0], beta.AsSpan(1), columns, clients);

    static double Penalised(double[] logOdds, float[] defaults, double[] beta, double ridge)
    {
        var loss = 0.0;
        // ln(1 + e^x) - y x, written so that neither end overflows.
        for (var row = 0; row < logOdds.Length; row++)
            loss += Math.Max(logOdds[row], 0) + Math.Log(1 + Math.Exp(-Math.Abs(logOdds[row]))) - defaults[row] * logOdds[row];
        for (var column = 1; column < beta.Length; column++)
            loss += ridge / 2 * beta[column] * beta[column];

        return loss;
    }
}
